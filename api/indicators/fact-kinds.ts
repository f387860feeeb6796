import type { Request } from '../http/signed-in.ts'
import type { RegisterSource } from './definition.ts'
import type { Evidence } from './evidence.ts'
import type { Slot } from './periods.ts'
import type { Scope } from './register-scope.ts'

/** What facts are gathered for: a register's measure in a period and a scope, for whoever asks. */
export type Asked = {
  request: Request
  evidence: Evidence
  source: RegisterSource
  slot: Slot
  scope: Scope
  /** Every group, or null where all of them count. */
  everything: boolean
  page: FactPage
}

/** Which of the facts: those in the numerator, the others, or all; so many from a place on. */
export type FactPage = { counts: boolean | null; from: number; most: number }

/**
 * Facts found: all there are in the denominator and in the numerator, how many the person may not see, how many of the
 * others are listed in all, and those of the page.
 */
export type Found<Row> = {
  total: number
  counted: number
  hidden: number
  listed: number
  rows: Row[]
}

/** The facts of a list held in memory that the person may see, a page of them, with what the page needs to know. */
export async function pageOf<Fact extends { counts: boolean }, Row>(
  facts: readonly Fact[],
  sees: (fact: Fact) => boolean,
  { counts, from, most }: FactPage,
  detail: (page: readonly Fact[]) => Promise<Row[]>,
): Promise<Found<Row>> {
  const seen = facts.filter(sees)
  const wanted = seen.filter((fact) => counts === null || fact.counts === counts)
  return {
    total: facts.length,
    counted: facts.filter((fact) => fact.counts).length,
    hidden: facts.length - seen.length,
    listed: wanted.length,
    rows: await detail(wanted.slice(from, from + most)),
  }
}
