import { isMissing, type MissingReason } from '../measurement/missing.ts'
import { censusOf } from '../measurement/registers.ts'
import type { Slot } from './periods.ts'
import { figured, type Reading } from './reading.ts'

/** Whose register rows count for the council asked: its own, and everybody's for the council above all. */
export type Scope = { owns(council: string): boolean; indicator: string; today: string }

/** The last day of the period that is over, or that has begun. */
export const lastDay = ({ to }: Slot, today: string): string => (to < today ? to : today)

/** A share of a register's rows: a census, told as `n` of `N` rows. */
export function shareOf(count: number, of: number, empty: MissingReason): Reading {
  const figure = censusOf(count, of, empty)
  return isMissing(figure) ? figure : { ...figured(figure), n: count, N: of }
}
