import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ask, client } from '../../lib/api.ts'
import type { Waiting } from '../../lib/waiting.ts'

export type Milestone = Waiting['milestones'][number]
export type Task = Waiting['tasks'][number]
export type Guide = Waiting['guides'][number]

/** Ticks a milestone as done on a day. */
export const tick = ({ group, reference }: Milestone, doneOn: string) =>
  ask(
    client.groups[':group'].milestones[':reference'].$patch({
      param: { group, reference },
      json: { doneOn },
    }),
  )

/** Keeps that a task is still essential, as the person decided it. */
export const confirmTask = ({ group, reference }: Task, { on, by }: { on: string; by: string }) =>
  ask(
    client.groups[':group'].tasks[':reference'].decisions.$post({
      param: { group, reference },
      json: { verdict: 'essential', decidedOn: on, decidedBy: by },
    }),
  )

/** Closes a task on a day. */
export const closeTask = ({ group, reference }: Task, closedOn: string) =>
  ask(
    client.groups[':group'].tasks[':reference'].$patch({
      param: { group, reference },
      json: { closedOn },
    }),
  )

/** A change to what waits: everything shown of groups is read again afterwards. */
export function useKeeping(write: () => Promise<unknown>, onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: write,
    onSuccess: async () => {
      onDone()
      await queries.invalidateQueries({ queryKey: ['groups'] })
    },
  })
}
