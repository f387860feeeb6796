import { queryOptions } from '@tanstack/react-query'
import { ask, client } from '../../lib/api.ts'

const one = client.scorecards[':fiscalYear'][':council']

/** Which scorecard: without a version, the newest published one; for the analyst, the draft. */
export type Wanted = { fiscalYear: string; council: string; version: number | undefined }

const read = ({ version, ...param }: Wanted) =>
  ask(one.$get({ param, query: version === undefined ? {} : { version: String(version) } }))

/** A council's fiscal year. */
export type Scorecard = Awaited<ReturnType<typeof read>>
export type ScoredPriority = Scorecard['priorities'][number]
export type ScoredGoal = ScoredPriority['goals'][number]

/** An indicator on a scorecard: the year's figure, its change and the years before. */
export type ScoredIndicator = ScoredGoal['indicators'][number]

export const scorecardQuery = (wanted: Wanted) =>
  queryOptions({ queryKey: ['scorecards', wanted], queryFn: () => read(wanted) })

/** Freezes a scorecard as its next version. */
export const publish = ({ fiscalYear, council }: Pick<Wanted, 'fiscalYear' | 'council'>) =>
  ask(one.publish.$post({ param: { fiscalYear, council } }))

/** Where a scorecard, as it is shown, can be downloaded as a CSV file in a language. */
export function csvAddress({ fiscalYear, council, version }: Scorecard, language: string): string {
  const query = new URLSearchParams({
    lang: language,
    ...(version === null ? {} : { version: String(version) }),
  })
  return `/api/scorecards/${fiscalYear}/${council.code}/figures.csv?${query.toString()}`
}
