import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import { ask, client } from '../../lib/api.ts'
import type { Horizon } from '../../lib/horizons.ts'
import type { Bilingual } from '../../locales/index.ts'

/** What of a workplan is shown: open milestones, of one horizon or all, or those that have ended. */
export type View = { show: 'open' | 'ended'; horizon?: Horizon }

const readWorkplan = (group: string, view: View, from: number) =>
  ask(
    client.groups[':group'].workplan.$get({
      param: { group },
      query: { ...view, from: String(from) },
    }),
  )

export const workplanQuery = (group: string, view: View) =>
  infiniteQueryOptions({
    queryKey: ['groups', group, 'workplan', view],
    queryFn: ({ pageParam }) => readWorkplan(group, view, pageParam),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
  })

/** A plan read page by page, as one: the first page tells of the whole, and each holds its milestones. */
export function onePage({ pages }: { pages: Workplan[] }): Workplan {
  const [first] = pages
  if (!first) throw new Error('a workplan is read a page at a time, and this one has none')
  return { ...first, milestones: pages.flatMap(({ milestones }) => milestones) }
}

/** The open milestones of a group, by title. */
export const openQuery = (group: string) =>
  queryOptions({
    queryKey: ['groups', group, 'workplan', 'titles'],
    queryFn: () => ask(client.groups[':group'].workplan.open.$get({ param: { group } })),
  })

/** What an approved version promises. */
export const versionQuery = (group: string, number: number) =>
  queryOptions({
    queryKey: ['groups', group, 'workplan', 'version', number],
    queryFn: () =>
      ask(
        client.groups[':group'].workplan.versions[':number'].$get({
          param: { group, number: String(number) },
        }),
      ),
    staleTime: Infinity,
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
