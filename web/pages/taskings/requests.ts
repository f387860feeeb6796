import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import { ask, client } from '../../lib/api.ts'
import type { Bilingual } from '../../locales/index.ts'
import type { Shown } from './view.ts'

const readTaskings = (show: Shown, from: number) =>
  ask(client.taskings.$get({ query: { show, from: String(from) } }))

/** The tasks the person keeps, with what was decided of each. */
export const taskingsQuery = (show: Shown) =>
  infiniteQueryOptions({
    queryKey: ['groups', 'taskings', show],
    queryFn: ({ pageParam }) => readTaskings(show, pageParam),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
  })

/** Tasks read page by page, as one: the first page tells of the whole, and each holds its tasks. */
export function onePage({ pages }: { pages: Taskings[] }): Taskings {
  const [first] = pages
  if (!first) throw new Error('taskings are read a page at a time, and there is none')
  return { ...first, tasks: pages.flatMap(({ tasks }) => tasks) }
}

export type Taskings = Awaited<ReturnType<typeof readTaskings>>
export type Tasking = Taskings['tasks'][number]
export type Verdict = Tasking['decisions'][number]['verdict']

export type Decision = {
  verdict: Verdict
  decidedOn: string
  decidedBy: string
  note: string | null
  dueOn: string | null
}

/** The analyst writes in the council's name; co-chairs in their own group's. */
type Place = Pick<Tasking, 'council' | 'group' | 'reference'> & { everything: boolean }

export const decide = ({ council, group, reference, everything }: Place, json: Decision) =>
  everything || group === null
    ? ask(
        client.councils[':council'].tasks[':reference'].decisions.$post({
          param: { council, reference },
          json,
        }),
      )
    : ask(
        client.groups[':group'].tasks[':reference'].decisions.$post({
          param: { group, reference },
          json,
        }),
      )

export const closeTask = (
  { council, group, reference, everything }: Place,
  closedOn: string | null,
) =>
  everything || group === null
    ? ask(
        client.councils[':council'].tasks[':reference'].$patch({
          param: { council, reference },
          json: { closedOn },
        }),
      )
    : ask(
        client.groups[':group'].tasks[':reference'].$patch({
          param: { group, reference },
          json: { closedOn },
        }),
      )

export type NewTask = {
  reference: string
  title: Bilingual
  group: string | null
  askedOn: string
  dueOn: string
}
export const addTask = (council: string, json: NewTask) =>
  ask(client.councils[':council'].tasks.$post({ param: { council }, json }))

/** A change to a task: everything shown of groups is read again afterwards. */
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

/** The groups a task may go to today. */
export const groupsQuery = queryOptions({
  queryKey: ['groups', 'register', null],
  queryFn: () => ask(client.groups.$get({ query: {} })),
})
