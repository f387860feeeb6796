import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { ask, client } from '../../lib/api.ts'
import type { Bilingual } from '../../locales/index.ts'

const readWorkplan = (group: string) =>
  ask(client.groups[':group'].workplan.$get({ param: { group } }))

export const workplanQuery = (group: string) =>
  queryOptions({
    queryKey: ['groups', group, 'workplan'],
    queryFn: () => readWorkplan(group),
  })

export type Workplan = Awaited<ReturnType<typeof readWorkplan>>
export type Milestone = Workplan['milestones'][number]
export type Linked = Milestone['needs'][number]

export type NewMilestone = {
  title: Bilingual
  startsOn: string | null
  plannedDueOn: string | null
}
export const addMilestone = (group: string, json: NewMilestone) =>
  ask(client.groups[':group'].milestones.$post({ param: { group }, json }))

export type Change = {
  title?: Bilingual
  startsOn?: string | null
  plannedDueOn?: string | null
  revisedDueOn?: string | null
  reason?: string
  doneOn?: string | null
  evidence?: string | null
  cancelledOn?: string | null
}
export const changeMilestone = (group: string, reference: string, json: Change) =>
  ask(
    client.groups[':group'].milestones[':reference'].$patch({ param: { group, reference }, json }),
  )

export type Need = { group: string; reference: string }
export const setNeeds = (group: string, reference: string, needs: Need[]) =>
  ask(
    client.groups[':group'].milestones[':reference'].needs.$put({
      param: { group, reference },
      json: { needs },
    }),
  )

/** The groups whose milestones may be waited for. */
export const groupsQuery = queryOptions({
  queryKey: ['groups', 'register', null],
  queryFn: () => ask(client.groups.$get({ query: {} })),
})

export type Waiting = { reference: string; dueOn: string }
export const approveWorkplan = (group: string, milestones: Waiting[]) =>
  ask(client.groups[':group'].workplan.approval.$post({ param: { group }, json: { milestones } }))

/** A change to a workplan: everything shown of groups is read again afterwards. */
export function useKeeping<Given, Result>(
  write: (given: Given) => Promise<Result>,
  onDone?: () => void,
) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: write,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['groups'] })
      onDone?.()
    },
  })
}
