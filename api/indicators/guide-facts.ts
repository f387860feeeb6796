import { hasRole } from '../accounts/actor.ts'
import { listJurisdictions } from '../programme/queries.ts'
import { declaredGuides, namedGuides, usageByGuide } from '../library/fact-queries.ts'
import { type Asked, pageOf } from './fact-kinds.ts'
import { declaredIn, isThere, listedIn } from './guide-reading.ts'
import { quartersIn } from './periods.ts'
import { lastDay } from './register-scope.ts'
import { listReturn } from './return-queries.ts'

/** Jurisdictions on the list, and the guides each declared to use: for those who read guides; others get counts. */
export async function jurisdictionFacts(asked: Asked) {
  const { request, evidence, slot, scope, page } = asked
  const declared = declaredIn(evidence, slot, scope)
  const facts = listedIn(evidence, slot, scope)
    .toSorted()
    .map((code) => ({ code, counts: declared.has(code) }))
  const sees = hasRole(request.actor, 'analyst', 'co_chair', 'member')
  return pageOf(
    facts,
    () => sees,
    page,
    async (shown) => {
      if (shown.length === 0) return []
      const { db } = request.services
      const names = new Map((await listJurisdictions(db)).map((row) => [row.code, row.name]))
      const made = new Map(
        (await declaredGuides(db, stretchesOf(asked))).map((row) => [row.jurisdiction, row]),
      )
      return shown.map((fact) => ({
        ...fact,
        name: names.get(fact.code) ?? null,
        guides: made.get(fact.code)?.guides ?? 0,
        firstOn: made.get(fact.code)?.firstOn ?? null,
        named: made.get(fact.code)?.named ?? [],
      }))
    },
  )
}

function stretchesOf({ evidence, slot, scope, everything }: Asked) {
  return quartersIn(slot).map(({ from, to }) => ({
    from,
    to,
    guides: everything
      ? null
      : evidence.guides.filter((guide) => scope.holdsGuide(guide, from)).map(({ code }) => code),
  }))
}

/**
 * Guides that were there in the period, with how often each was opened or downloaded, most first: for those who read
 * guides, as in the library; others get counts. `sum` is over all of them.
 */
export async function guideFacts(asked: Asked) {
  const { request, evidence, source, slot, scope, everything, page } = asked
  const { actor, services } = request
  const each = everything ? 'span' : 'quarter'
  const what = source.measure === 'downloads' ? 'downloads' : 'opens'
  const guides = new Map(evidence.guides.map((guide) => [guide.code, guide]))
  const counts = new Map(
    evidence.guides.filter((guide) => isThere(guide, slot, scope)).map(({ code }) => [code, 0]),
  )
  // Without a guide there is no count, hence nothing behind it: one withdrawn before says nothing of the period.
  const usage = counts.size === 0 ? [] : await usageByGuide(services.db, slot, each)
  for (const row of usage) {
    const guide = guides.get(row.guide)
    if (guide && scope.holdsGuide(guide, row.quarter))
      counts.set(row.guide, (counts.get(row.guide) ?? 0) + row[what])
  }
  const facts = [...counts]
    .map(([code, count]) => ({ code, count, counts: count > 0 }))
    .toSorted((one, other) => other.count - one.count || one.code.localeCompare(other.code))
  const sees = hasRole(actor, 'analyst', 'co_chair', 'member')
  const found = await pageOf(
    facts,
    () => sees,
    page,
    async (shown) => {
      const codes = shown.map(({ code }) => code)
      const known = await namedGuides(services.db, codes, lastDay(slot, scope.today))
      return shown.flatMap((fact) => {
        const guide = known.get(fact.code)
        return guide ? { ...guide, ...fact } : []
      })
    },
  )
  return { ...found, sum: facts.reduce((sum, { count }) => sum + count, 0) }
}

/** What the year's return says of each unit, for the analyst, who keeps it; others get counts. */
export async function returnFacts({ request, slot, scope, page }: Asked) {
  const units = await listReturn(request.services.db, scope.indicator, slot.fiscalYear)
  const facts = units.map(({ unit, reached }) => ({ unit, counts: reached }))
  return pageOf(
    facts,
    () => hasRole(request.actor, 'analyst'),
    page,
    async (shown) => [...shown],
  )
}
