import { queryOptions } from '@tanstack/react-query'
import { ask, client } from './api.ts'

const read = () => ask(client.scorecards.$get())

/** Every scorecard the person may read. */
export const scorecardsQuery = queryOptions({ queryKey: ['scorecards'], queryFn: read })

/** A scorecard in the list of them. */
export type ScorecardRow = Awaited<ReturnType<typeof read>>[number]
