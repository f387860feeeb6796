import { queryOptions } from '@tanstack/react-query'
import { askAt } from '../../lib/api.ts'
import type { Change, DirectionWord, Point, Unit } from '../../lib/figure.ts'
import type { Bilingual } from '../../locales/index.ts'

/** An indicator as the list of them tells it. */
export type IndicatorRow = Unit & { code: string; dimension: string; name: Bilingual }

/** One indicator's points over time, and what they mean. */
export type Series = {
  indicator: Unit & {
    code: string
    name: Bilingual
    dimension: string
    description: Bilingual
    universe: Bilingual
    numerator: Bilingual
    denominator: Bilingual
    owner: Bilingual
    frequency: Bilingual
    versions: { version: number; comparability: string }[]
  }
  council: string
  points: Point[]
  direction: DirectionWord
  change: Change | null
}

/** Which points of which indicator. */
export type SeriesWanted = {
  code: string
  council: string
  by: 'round' | 'year'
  from: string | undefined
}

export const indicatorsQuery = queryOptions({
  queryKey: ['indicators'],
  queryFn: () => askAt<IndicatorRow[]>('/api/indicators'),
  staleTime: 10 * 60_000,
})

export const seriesQuery = (wanted: SeriesWanted) =>
  queryOptions({
    queryKey: ['series', wanted],
    queryFn: () => askAt<Series>(`/api/indicators/${wanted.code}/series?${parameters(wanted)}`),
    placeholderData: (earlier) => earlier,
  })

/** Where the same points can be downloaded as a CSV file in a language. */
export function csvAddress(wanted: SeriesWanted, language: string): string {
  return `/api/indicators/${wanted.code}/series.csv?${parameters(wanted)}&lang=${language}`
}

function parameters({ council, by, from }: SeriesWanted): string {
  return new URLSearchParams({ council, by, ...(from ? { from } : {}) }).toString()
}
