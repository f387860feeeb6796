import { shiftDay } from '../clock.ts'
import { fiscalYearOf, quarterOf } from '../measurement/period.ts'

/**
 * How far ahead a milestone lies, as co-chairs plan: its date has passed, this quarter, later this fiscal year, the next fiscal
 * year, beyond that, or no date yet. Read against the date expected now.
 */
export const datedHorizons = ['passed', 'quarter', 'year', 'next_year', 'later'] as const
export const horizonWords = [...datedHorizons, 'undated'] as const
export type Horizon = (typeof horizonWords)[number]

/** The last days of the quarter, the fiscal year and the next one that a day falls in. */
export type Bounds = { quarter: string; year: string; nextYear: string }

export function boundsOn(today: string): Bounds {
  const year = fiscalYearOf(today).to
  return { quarter: quarterOf(today).to, year, nextYear: fiscalYearOf(shiftDay(year, 1)).to }
}

/** The horizon of a date, seen from a day. */
export function horizonOf(expectedOn: string | null, today: string, bounds: Bounds): Horizon {
  if (expectedOn === null) return 'undated'
  if (expectedOn < today) return 'passed'
  if (expectedOn <= bounds.quarter) return 'quarter'
  if (expectedOn <= bounds.year) return 'year'
  return expectedOn <= bounds.nextYear ? 'next_year' : 'later'
}

/** The days of a horizon, both ends included; null where it has no end, or no day. */
export function spanOf(
  horizon: Horizon,
  today: string,
  bounds: Bounds,
): { from: string | null; to: string | null } {
  const spans: Record<Horizon, { from: string | null; to: string | null }> = {
    passed: { from: null, to: shiftDay(today, -1) },
    quarter: { from: today, to: bounds.quarter },
    year: { from: shiftDay(bounds.quarter, 1), to: bounds.year },
    next_year: { from: shiftDay(bounds.year, 1), to: bounds.nextYear },
    later: { from: shiftDay(bounds.nextYear, 1), to: null },
    undated: { from: null, to: null },
  }
  return spans[horizon]
}
