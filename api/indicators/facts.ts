import type { Request } from '../http/signed-in.ts'
import { isMissing } from '../measurement/missing.ts'
import { periodFrom } from '../measurement/period.ts'
import { problem } from '../problem.ts'
import { currentVersion, type Indicator, type RegisterSource } from './definition.ts'
import { domainAsked, isCouncil } from './domain.ts'
import { isRegisterFed, knownDomain, loadDomains } from './domains.ts'
import { gatherEvidence } from './evidence.ts'
import type { Asked } from './fact-kinds.ts'
import { groupFacts, milestoneFacts, taskFacts } from './group-facts.ts'
import { guideFacts, jurisdictionFacts, returnFacts } from './guide-facts.ts'
import { spanOf } from './periods.ts'
import { ledgerOf, withRevision } from './published.ts'
import { listPublished } from './published-queries.ts'
import { isSynthetic, loadIndicators } from './queries.ts'
import type { FactsQuery } from './schemas.ts'
import { readingsOf, viewScope } from './series.ts'

/** Facts on one page. */
export const factsOnAPage = 100

/**
 * The facts behind a point of a register: what was counted, and what it was counted out of, as far as the person may see
 * it. They are read one by one, the point is added up: the two agree, or one of them is wrong.
 * @throws indicator.unknown, council.unknown, priority.unknown, group.unknown, indicator.councils_only,
 * indicator.made_of_answers, period.future, indicator.undefined_then
 */
export async function factsOf(
  request: Request,
  code: string,
  query: FactsQuery,
  most: number = factsOnAPage,
) {
  const { services, today } = request
  const { db } = services
  const [indicator] = await loadIndicators(db, code)
  if (!indicator) throw problem('indicator.unknown')
  const current = currentVersion(indicator, today)
  const domains = await loadDomains(db)
  const domain = knownDomain(domainAsked(query), domains, current.source)
  const source = registerOf(current.source)
  const { fiscalYear, quarter } = periodFrom(query.period)
  const by = quarter === null ? ('year' as const) : ('quarter' as const)
  const view = { domain, top: domains.top, from: fiscalYear, to: fiscalYear, by, today }
  const evidence = await gatherEvidence(db, [indicator], spanOf(fiscalYear, fiscalYear), today)
  const read = readIn(readingsOf(indicator, evidence, view), query.period, today)
  const ledger = ledgerOf(await listPublished(db, [code], domain))
  const facts = await gather({
    request,
    // Where nothing was declared, the list of jurisdictions is no list of those that use no guide.
    evidence: isMissing(read.reading) ? { ...evidence, jurisdictions: [] } : evidence,
    source,
    slot: read.slot,
    scope: viewScope(indicator, evidence, view),
    everything: isCouncil(domain) && domain.code === domains.top,
    page: { counts: countsOf(query.counted), from: query.after, most },
  })
  return {
    indicator: presented(indicator, today),
    domain,
    synthetic: await isSynthetic(db),
    period: query.period,
    point: withRevision(read.point, code, ledger),
    ...facts,
    next: query.after + most < facts.listed ? query.after + most : null,
  }
}

export type Facts = Awaited<ReturnType<typeof factsOf>>

function registerOf(source: Indicator['versions'][number]['source']): RegisterSource {
  if (source.kind !== 'register' || !isRegisterFed(source))
    throw problem('indicator.made_of_answers')
  return source
}

const countsOf = (counted: FactsQuery['counted']): boolean | null =>
  counted === undefined ? null : counted === 'yes'

function readIn(reads: ReturnType<typeof readingsOf>, period: string, today: string) {
  const found = reads.find(({ slot }) => slot.period.replace(' ', '-') === period)
  if (found) return found
  throw problem(periodFrom(period).from > today ? 'period.future' : 'indicator.undefined_then')
}

async function gather(asked: Asked) {
  const { register, measure } = asked.source
  if (register === 'milestones')
    return { kind: 'milestones' as const, ...(await milestoneFacts(asked)) }
  if (register === 'tasks') return { kind: 'tasks' as const, ...(await taskFacts(asked)) }
  if (register === 'groups' || register === 'workplans')
    return { kind: 'groups' as const, ...(await groupFacts(asked)) }
  if (register !== 'guides') return { kind: 'units' as const, ...(await returnFacts(asked)) }
  return measure === 'reach'
    ? { kind: 'jurisdictions' as const, ...(await jurisdictionFacts(asked)) }
    : { kind: 'guides' as const, ...(await guideFacts(asked)) }
}

function presented(indicator: Indicator, today: string) {
  const { name, numerator, denominator, unit, decimals, source } = currentVersion(indicator, today)
  const { code, dimension } = indicator
  return { code, dimension, name, numerator, denominator, unit, decimals, source }
}
