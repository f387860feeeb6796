import { queryOptions } from '@tanstack/react-query'
import { ask, client } from './api.ts'

const readWaiting = () => ask(client.waiting.$get())

/** What waits in the groups the person co-chairs. */
export const waitingQuery = queryOptions({
  queryKey: ['groups', 'waiting'],
  queryFn: readWaiting,
})

export type Waiting = Awaited<ReturnType<typeof readWaiting>>
