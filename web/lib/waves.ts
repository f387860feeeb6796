import { queryOptions } from '@tanstack/react-query'
import { ask, client } from './api.ts'

const read = () => ask(client.waves.$get())

/** Every round with its counts, newest first: for the analyst. */
export const wavesQuery = queryOptions({ queryKey: ['waves'], queryFn: read })

/** A round in the list of them. */
export type Wave = Awaited<ReturnType<typeof read>>[number]
