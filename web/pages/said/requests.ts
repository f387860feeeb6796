import { queryOptions } from '@tanstack/react-query'
import { ask, client } from '../../lib/api.ts'

const read = () => ask(client.comments.$get())

/** What people said in closed rounds, as released, newest round first. */
export const saidQuery = queryOptions({ queryKey: ['comments'], queryFn: read })

export type SaidRound = Awaited<ReturnType<typeof read>>[number]
