import { queryOptions } from '@tanstack/react-query'
import { ask, client } from './api.ts'

const read = () => ask(client.outbox.$get())

/** The messages kept, newest first: for the administrator. */
export const outboxQuery = queryOptions({ queryKey: ['outbox'], queryFn: read })

/** A message in the list of them. */
export type MessageRow = Awaited<ReturnType<typeof read>>[number]
