import { date } from '../locales/format.ts'
import type { Language, Texts } from '../locales/index.ts'
import { fill } from '../locales/say.ts'

/** How far ahead milestones lie, the nearest first. */
export const horizonWords = ['passed', 'quarter', 'year', 'next_year', 'later', 'undated'] as const
export type Horizon = (typeof horizonWords)[number]

/** The horizon that an address names; none where it names none. */
export const readHorizon = (value: unknown): { horizon?: Horizon } => {
  const horizon = horizonWords.find((word) => word === value)
  return horizon ? { horizon } : {}
}

/** The last days of this quarter, this fiscal year and the next. */
export type Bounds = { quarter: string; year: string; nextYear: string }

/** A horizon as a heading says it, with the day it reaches to. */
export function horizonText(
  horizon: Horizon,
  bounds: Bounds,
  language: Language,
  { horizons }: Texts['workplan'],
): string {
  const ends: Partial<Record<Horizon, string>> = {
    quarter: bounds.quarter,
    year: bounds.year,
    next_year: bounds.nextYear,
  }
  const end = ends[horizon]
  return fill(horizons[horizon], { date: end ? date(language, end) : '' })
}
