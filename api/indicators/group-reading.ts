import type { GroupStanding } from '../groups/standing-queries.ts'
import { fiscalYearOf } from '../measurement/period.ts'
import type { Evidence } from './evidence.ts'
import type { Slot } from './periods.ts'
import type { Reading } from './reading.ts'
import { lastDay, type Scope, shareOf, within } from './register-scope.ts'

/** A group in an indicator's universe, and whether it is in the numerator. */
export type GroupFact = { code: string; counts: boolean }

/**
 * Active groups on the last day; those with a current workplan count: at least one milestone, not cancelled by then, first
 * approved for a day of the fiscal year that day lies in. A plan of an earlier or a later year is not this year's.
 */
export function groupsPlanned(
  { groups, milestones }: Evidence,
  slot: Slot,
  scope: Scope,
): GroupFact[] {
  const last = lastDay(slot, scope.today)
  const year = fiscalYearOf(last)
  const planned = new Set(
    milestones
      .filter(({ quarter, keptUntil }) => within(quarter, year) && !isOver(keptUntil, last))
      .map(({ group }) => group),
  )
  return activeGroups(groups, last, scope).map(({ code }) => ({ code, counts: planned.has(code) }))
}

const isOver = (keptUntil: string | null, last: string): boolean =>
  keptUntil !== null && keptUntil <= last

/**
 * Active groups whose co-chairs are on record on the last day; those with a council member among them count. A group whose
 * co-chairs nobody recorded is left out: unknown is not none.
 */
export function groupsCoChaired({ groups }: Evidence, slot: Slot, scope: Scope): GroupFact[] {
  const last = lastDay(slot, scope.today)
  return activeGroups(groups, last, scope).flatMap(({ code, states }) => {
    const members = states.findLast(({ asOf }) => asOf <= last)?.memberCoChairs ?? null
    return members === null ? [] : { code, counts: members > 0 }
  })
}

export const groupsWithWorkplan = (evidence: Evidence, slot: Slot, scope: Scope): Reading =>
  share(groupsPlanned(evidence, slot, scope))

export const groupsWithMemberCoChair = (evidence: Evidence, slot: Slot, scope: Scope): Reading =>
  share(groupsCoChaired(evidence, slot, scope))

const share = (facts: readonly GroupFact[]): Reading =>
  shareOf(facts.filter(({ counts }) => counts).length, facts.length, 'no_register')

const activeGroups = (
  groups: readonly GroupStanding[],
  day: string,
  scope: Scope,
): GroupStanding[] =>
  groups.filter(
    ({ code, startsOn, endsOn }) =>
      (startsOn === null || startsOn <= day) &&
      (endsOn === null || endsOn >= day) &&
      scope.holds(code, day),
  )
