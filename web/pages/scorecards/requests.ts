import { queryOptions } from '@tanstack/react-query'
import { askAt } from '../../lib/api.ts'
import type { Change, Point, StatusWord, Unit } from '../../lib/figure.ts'
import type { Bilingual } from '../../locales/index.ts'

/** An indicator on a scorecard: the year's figure, its change and the years before. */
export type ScoredIndicator = Unit & {
  code: string
  dimension: string
  name: Bilingual
  sourceLabel: Bilingual
  point: Point
  change: Change | null
  sparkline: (number | null)[]
  sparkTarget: number | null
}

export type ScoredGoal = {
  code: string
  name: Bilingual
  term: 'short' | 'long'
  draft: boolean
  indicators: ScoredIndicator[]
}

export type ScoredPriority = {
  code: string
  name: Bilingual
  groups: { code: string; name: Bilingual; supports: boolean }[]
  goals: ScoredGoal[]
}

/** A council's fiscal year. */
export type Scorecard = {
  fiscalYear: string
  from: string
  to: string
  council: { code: string; name: Bilingual }
  state: 'draft' | 'published'
  version: number | null
  publishedOn: string | null
  logicModel: string
  counts: Partial<Record<StatusWord, number>>
  priorities: ScoredPriority[]
}

export const scorecardQuery = (fiscalYear: string, council: string) =>
  queryOptions({
    queryKey: ['scorecards', fiscalYear, council],
    queryFn: () => askAt<Scorecard>(`/api/scorecards/${fiscalYear}/${council}`),
  })

/** Freezes a scorecard as its next version. */
export function publish(fiscalYear: string, council: string): Promise<{ version: number }> {
  return askAt(`/api/scorecards/${fiscalYear}/${council}/publish`, { method: 'POST' })
}
