import type { Request } from '../http/signed-in.ts'
import { fiscalYearOf } from '../measurement/period.ts'
import { problem } from '../problem.ts'
import { currentVersion, type Indicator } from './definition.ts'
import { domainAsked } from './domain.ts'
import { type Domains, isRegisterFed, isWorkOfGroups, knownDomain, loadDomains } from './domains.ts'
import { gatherEvidence } from './evidence.ts'
import { spanOf } from './periods.ts'
import { ledgerOf, withRevision } from './published.ts'
import { listPublished } from './published-queries.ts'
import { isSynthetic, loadIndicators } from './queries.ts'
import type { SeriesQuery } from './schemas.ts'
import { changeOf, directionOf, readingsOf, type View } from './series.ts'

/** Every indicator with what a list needs of it. */
export async function indicatorList({ services: { db }, today }: Request) {
  return (await loadIndicators(db)).map((indicator) => {
    const { name, unit, decimals, direction, councils, source } = currentVersion(indicator, today)
    const { code, dimension, goal, draft, versions } = indicator
    return {
      code,
      dimension,
      goal,
      draft,
      name,
      unit,
      decimals,
      direction,
      councils,
      /** Known by priority and by group too. */
      byGroup: isWorkOfGroups(source),
      versions: versions.length,
    }
  })
}

/**
 * An indicator's figures over time for a council, a priority or a group, from releases and registers only: ten queries at
 * most for a survey's indicator, whatever the number of people or rounds.
 * @throws indicator.unknown, council.unknown, priority.unknown, group.unknown, indicator.councils_only, period.reversed
 */
export async function seriesOf(
  { services: { db }, today }: Request,
  code: string,
  asked: SeriesQuery,
) {
  const [indicator] = await loadIndicators(db, code)
  if (!indicator) throw problem('indicator.unknown')
  const { view, named } = viewOf(indicator, await loadDomains(db), asked, today)
  const evidence = await gatherEvidence(db, [indicator], spanOf(view.from, view.to), today)
  const readings = readingsOf(indicator, evidence, view)
  const direction = directionOf(indicator, readings)
  const ledger = ledgerOf(await listPublished(db, [code], view.domain))
  return {
    indicator: presented(indicator, today),
    domain: named,
    /** Whether the facts behind a point can be opened. */
    facts: isRegisterFed(currentVersion(indicator, today).source),
    synthetic: await isSynthetic(db),
    points: readings.map(({ point }) => withRevision(point, code, ledger)),
    direction: direction.word,
    comparablePoints: direction.rounds,
    change: changeOf(indicator, readings, view.by),
  }
}

export type Series = Awaited<ReturnType<typeof seriesOf>>

function viewOf(
  indicator: Indicator,
  domains: Domains,
  { from, to, by, ...asked }: SeriesQuery,
  today: string,
) {
  const { source } = currentVersion(indicator, today)
  const named = knownDomain(domainAsked(asked), domains, source)
  const first = from ?? fiscalYearOf(indicator.versions[0]?.validFrom ?? today).code
  const last = to ?? fiscalYearOf(today).code
  if (from !== undefined && first > last) throw problem('period.reversed')
  const { kind, code } = named
  const view: View = {
    domain: { kind, code },
    top: domains.top,
    from: first,
    to: last,
    by,
    today,
  }
  return { view, named }
}

/** The definition in force in full, and every version's own name and comparability. */
function presented(indicator: Indicator, today: string) {
  const { code, dimension, goal, draft } = indicator
  const current = currentVersion(indicator, today)
  return {
    code,
    dimension,
    goal,
    draft,
    name: current.name,
    description: current.description,
    universe: current.universe,
    numerator: current.numerator,
    denominator: current.denominator,
    referencePeriod: current.referencePeriod,
    owner: current.owner,
    frequency: current.frequency,
    annualRule: current.annualRule,
    baseline: current.baseline,
    unit: current.unit,
    decimals: current.decimals,
    direction: current.direction,
    source: current.source,
    versions: indicator.versions.map(({ version, validFrom, comparability, name }) => ({
      version,
      validFrom,
      comparability,
      name,
    })),
  }
}
