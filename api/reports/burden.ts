import type { ReplacedRow } from './replaced-queries.ts'

/** Minutes a year that nobody spends any more on reports replaced by that day: how often a year, times what each took. */
export const minutesSaved = (
  reports: readonly Pick<ReplacedRow, 'timesAYear' | 'minutes' | 'replacedSince'>[],
  on: string,
): number =>
  reports
    .filter(({ replacedSince }) => replacedSince <= on)
    .reduce((sum, { timesAYear, minutes }) => sum + timesAYear * minutes, 0)
