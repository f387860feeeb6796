import { fiscalYearOf } from '../measurement/period.ts'
import type { Evidence } from './evidence.ts'
import type { GroupState } from './evidence-queries.ts'
import type { Slot } from './periods.ts'
import type { Reading } from './reading.ts'
import { lastDay, type Scope, shareOf } from './register-scope.ts'

/**
 * Active groups that have a current workplan on the last day: at least one milestone, not cancelled by then, first
 * approved for a day of the fiscal year that day lies in. A plan of an earlier or a later year is not this year's.
 */
export function groupsWithWorkplan(
  { groups, milestones }: Evidence,
  slot: Slot,
  scope: Scope,
): Reading {
  const last = lastDay(slot, scope.today)
  const { from, to } = fiscalYearOf(last)
  const planned = new Set(
    milestones
      .filter(({ due }) => due !== null && due >= from && due <= to)
      .filter(({ cancelledOn }) => cancelledOn === null || cancelledOn > last)
      .map(({ group }) => group),
  )
  const active = activeGroups(groups, last, scope)
  return shareOf(
    active.filter(({ code }) => planned.has(code)).length,
    active.length,
    'no_register',
  )
}

/**
 * Active groups with at least one council member among their co-chairs, by the newest state on the last day. A group whose
 * co-chairs nobody recorded is left out: unknown is not none.
 */
export function groupsWithMemberCoChair({ groups }: Evidence, slot: Slot, scope: Scope): Reading {
  const last = lastDay(slot, scope.today)
  const known = activeGroups(groups, last, scope).flatMap(
    ({ states }) => states.findLast(({ asOf }) => asOf <= last)?.memberCoChairs ?? [],
  )
  return shareOf(known.filter((members) => members > 0).length, known.length, 'no_register')
}

const activeGroups = (groups: readonly GroupState[], day: string, scope: Scope): GroupState[] =>
  groups.filter(
    ({ council, startsOn, endsOn }) =>
      scope.owns(council) &&
      (startsOn === null || startsOn <= day) &&
      (endsOn === null || endsOn >= day),
  )
