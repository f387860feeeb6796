import { recordAudit } from '../audit/queries.ts'
import type { Db } from '../database/connect.ts'
import { transact } from '../database/transact.ts'
import type { Request } from '../http/signed-in.ts'
import { fiscalYearOf } from '../measurement/period.ts'
import { problem } from '../problem.ts'
import type { Indicator } from './definition.ts'
import {
  checkSource,
  checkVersion,
  comparedSeries,
  hashOf,
  withVersion,
} from './definition-change.ts'
import { askedQuestions, insertVersion, lockIndicator } from './definition-queries.ts'
import type { NewVersion } from './definition-schemas.ts'
import { gatherEvidence } from './evidence.ts'
import { spanOf } from './periods.ts'
import { recordPublished } from './record-published.ts'
import { councilCodes, loadIndicators } from './queries.ts'
import { readingsOf } from './series.ts'

/**
 * What a new definition would do to an indicator's figures, before anything is stored: each round or quarter, and each year.
 * @throws what `saveVersion` throws, council.unknown
 */
export async function previewVersion(
  { services: { db }, now, today }: Request,
  code: string,
  given: NewVersion,
  asked?: string,
) {
  const before = await knownIndicator(db, code)
  const { indicator: after, version } = await checkedVersion(db, before, given, now)
  const councils = await councilCodes(db)
  const [top = ''] = councils
  const council = asked ?? top
  if (!councils.includes(council)) throw problem('council.unknown')
  const from = fiscalYearOf(before.versions[0]?.validFrom ?? today).code
  const domain = { kind: 'council', code: council } as const
  const view = { domain, top, from, to: fiscalYearOf(today).code, today }
  const evidence = await gatherEvidence(db, [after], spanOf(view.from, view.to), today)
  const pointsOf = (indicator: Indicator, by: 'round' | 'year') =>
    readingsOf(indicator, evidence, { ...view, by }).map(({ point }) => point)
  const compared = (by: 'round' | 'year') =>
    comparedSeries(after, pointsOf(before, by), pointsOf(after, by))
  const { unit, decimals } = version
  return {
    council,
    version: version.version,
    unit,
    decimals,
    decimalsBefore: before.versions.at(-1)?.decimals ?? decimals,
    rounds: compared('round'),
    years: compared('year'),
  }
}

/**
 * Records a new version of a definition, and as revisions the published values it recomputes; older rows stay as they are.
 * @throws indicator.unknown, indicator.item_unknown, indicator.value_unknown, and what `checkVersion` throws
 */
export async function saveVersion(
  { services, actor, now, today }: Request,
  code: string,
  given: NewVersion,
): Promise<{ version: number }> {
  return transact(services.db, async (trx) => {
    await lockIndicator(trx, code)
    const { version } = await checkedVersion(trx, await knownIndicator(trx, code), given, now)
    await recordPublished(trx, { now, today, indicator: code })
    const trace = { at: now, personId: actor.personId }
    await insertVersion(trx, code, version, { ...trace, hash: hashOf(version) })
    const revised = await recordPublished(trx, { now, today, indicator: code })
    const { validFrom, comparability } = version
    await recordAudit(trx, {
      ...trace,
      action: 'indicator.version_added',
      subject: code,
      details: { version: version.version, validFrom, comparability, revised },
    })
    return { version: version.version }
  })
}

async function knownIndicator(db: Db, code: string): Promise<Indicator> {
  const [indicator] = await loadIndicators(db, code)
  if (!indicator) throw problem('indicator.unknown')
  return indicator
}

async function checkedVersion(db: Db, before: Indicator, given: NewVersion, now: Date) {
  const made = withVersion(before, given, now)
  checkSource(made.version, await askedQuestions(db))
  checkVersion(before, given, made.version)
  return made
}
