import { queryOptions } from '@tanstack/react-query'
import { askAt } from './api.ts'

/** A scorecard in the list of them. */
export type ScorecardRow = {
  fiscalYear: string
  council: string
  state: 'draft' | 'published'
  version: number | null
  publishedOn: string | null
}

/** Every scorecard the person may read. */
export const scorecardsQuery = queryOptions({
  queryKey: ['scorecards'],
  queryFn: () => askAt<ScorecardRow[]>('/api/scorecards'),
})
