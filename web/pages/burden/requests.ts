import { queryOptions } from '@tanstack/react-query'
import { ask, client } from '../../lib/api.ts'

const read = (day: string | undefined) =>
  ask(client.burden.$get({ query: day === undefined ? {} : { day } }))

/** What is asked of everybody in the quarter of that day; of today's, without one. */
export const burdenQuery = (day: string | undefined) =>
  queryOptions({ queryKey: ['burden', day ?? 'today'], queryFn: () => read(day) })

export type Burden = Awaited<ReturnType<typeof read>>
export type Asked = Burden['people'][number]
export type Limit = Burden['limit']

/** Sets how often a person may be asked in a quarter. */
export const keepLimit = (limit: Limit) => ask(client.burden.limit.$put({ json: limit }))
