import { isMissing, missing } from '../measurement/missing.ts'
import { predictMean } from '../measurement/prediction.ts'
import type { Evidence } from './evidence.ts'
import type { Slot } from './periods.ts'
import type { Reading } from './reading.ts'
import { lastDay, type Scope, shareOf, whenEmpty, within } from './register-scope.ts'

/** Jurisdictions on the dated list on the period's last day; those that declared use in the period count. */
export function guideReach(evidence: Evidence, slot: Slot, scope: Scope): Reading {
  if (!hasGuides(evidence, slot, scope)) return missing('no_register')
  if (isSilentSince(evidence, slot)) return missing(whenEmpty(slot))
  const listed = listedIn(evidence, slot, scope)
  const declared = declaredIn(evidence, slot, scope)
  return shareOf(listed.filter((code) => declared.has(code)).length, listed.length, 'no_register')
}

/** The jurisdictions on the dated list on the period's last day. */
export function listedIn({ jurisdictions }: Evidence, slot: Slot, { today }: Scope): string[] {
  const last = lastDay(slot, today)
  return jurisdictions
    .filter(
      ({ listedFrom, listedTo }) => listedFrom <= last && (listedTo === null || listedTo >= last),
    )
    .map(({ code }) => code)
}

/** The jurisdictions that declared the use of one of the domain's guides in the period. */
export function declaredIn({ declarations }: Evidence, slot: Slot, scope: Scope): Set<string> {
  return new Set(
    declarations
      .filter((row) => within(row.quarter, slot) && scope.holdsGuide(row, row.quarter))
      .map(({ jurisdiction }) => jurisdiction),
  )
}

/** Opens or downloads in the period: zero where a guide was there and nobody came. */
export function guideCount(
  evidence: Evidence,
  slot: Slot,
  scope: Scope,
  what: 'opens' | 'downloads',
): Reading {
  if (!hasGuides(evidence, slot, scope)) return missing('no_register')
  const quarters = evidence.usage.filter(
    (row) => within(row.quarter, slot) && scope.holdsGuide(row, row.quarter),
  )
  return counted(
    quarters.reduce((sum, quarter) => sum + quarter[what], 0),
    null,
  )
}

/** After the last declaration, of any guide, nothing is known: the register is kept by people, and that is no zero. */
const isSilentSince = ({ lastDeclaration }: Evidence, { from }: Slot): boolean =>
  lastDeclaration === null || lastDeclaration < from

/** Without a guide nobody could open one: that is no count of zero. */
const hasGuides = (evidence: Evidence, slot: Slot, scope: Scope): boolean =>
  evidence.guides.some((guide) => isThere(guide, slot, scope))

/** Whether a guide of the domain was published by the period's last day, and not withdrawn before its first. */
export function isThere(guide: Evidence['guides'][number], slot: Slot, scope: Scope): boolean {
  const last = lastDay(slot, scope.today)
  return (
    guide.publishedOn <= last &&
    (guide.withdrawnOn === null || guide.withdrawnOn >= slot.from) &&
    scope.holdsGuide(guide, last)
  )
}

/** A number of things: known, hence a figure of one that answered. */
export function counted(count: number, universe: number | null): Reading {
  const figure = predictMean([count], [{ N: 1, counts: [1] }])
  return isMissing(figure) ? figure : { figure, kind: 'count', n: null, N: universe, rounds: 1 }
}
