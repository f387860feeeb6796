import { queryOptions } from '@tanstack/react-query'
import { ask, client } from '../../lib/api.ts'

const read = () => ask(client.consultations.mine.$get())

/** What the person is asked, or was, newest first. */
export const mineQuery = queryOptions({ queryKey: ['consultations', 'mine'], queryFn: read })

/** One consultation of the person's own. */
export type Mine = Awaited<ReturnType<typeof read>>[number]
