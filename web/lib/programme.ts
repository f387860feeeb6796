import { queryOptions } from '@tanstack/react-query'
import { ask, client } from './api.ts'

/** Councils, groups, jurisdictions, priorities and goals: read once, they change rarely. */
export const programmeQuery = queryOptions({
  queryKey: ['programme'],
  queryFn: () => ask(client.programme.$get()),
  staleTime: 10 * 60_000,
})

/** The programme as the API tells it. */
export type Programme = Awaited<ReturnType<typeof readProgramme>>
const readProgramme = () => ask(client.programme.$get())
