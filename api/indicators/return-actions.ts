import { recordAudit } from '../audit/queries.ts'
import type { Db } from '../database/connect.ts'
import { transact } from '../database/transact.ts'
import type { Request } from '../http/signed-in.ts'
import { listedJurisdictions } from '../library/queries.ts'
import { periodFrom } from '../measurement/period.ts'
import { problem } from '../problem.ts'
import { currentVersion, type RegisterSource } from './definition.ts'
import { loadIndicators } from './queries.ts'
import { deleteReturn, listReturn, saveReturns } from './return-queries.ts'
import type { AnnualReturn } from './schemas.ts'

type Year = { indicator: string; fiscalYear: string }

/** An indicator's annual return: what was reported of each unit. @throws indicator.unknown, indicator.no_return */
export async function returnOf(
  { services: { db }, today }: Request,
  { indicator, fiscalYear }: Year,
) {
  const { universeSize, unitOfReturn } = await returnSource(db, indicator, today)
  const units = await listReturn(db, indicator, fiscalYear)
  return { indicator, fiscalYear, unitOfReturn, universeSize, units }
}

/** Replaces an indicator's annual return as a whole. */
export async function putReturn(request: Request, year: Year, given: AnnualReturn) {
  const { services, actor, now, today } = request
  if (periodFrom(year.fiscalYear).from > today) throw problem('period.future')
  await transact(services.db, async (trx) => {
    await checkUnits(trx, await returnSource(trx, year.indicator, today), given)
    const before = await listReturn(trx, year.indicator, year.fiscalYear)
    await deleteReturn(trx, year.indicator, year.fiscalYear)
    await saveReturns(
      trx,
      given.units.map((row) => ({ ...year, ...row })),
    )
    await recordAudit(trx, {
      at: now,
      personId: actor.personId,
      action: 'annual_return.kept',
      subject: `${year.indicator}/${year.fiscalYear}`,
      details: { before, after: given.units },
    })
  })
  return returnOf(request, year)
}

async function returnSource(db: Db, code: string, today: string): Promise<RegisterSource> {
  const [indicator] = await loadIndicators(db, code)
  if (!indicator) throw problem('indicator.unknown')
  const { source } = currentVersion(indicator, today)
  if (source.kind !== 'register' || source.register !== 'annual_return')
    throw problem('indicator.no_return')
  return source
}

async function checkUnits(db: Db, source: RegisterSource, { units }: AnnualReturn): Promise<void> {
  const names = units.map(({ unit }) => unit)
  const repeated = names.find((unit, i) => names.indexOf(unit) !== i)
  if (repeated !== undefined) throw problem('return.unit_repeated', { unit: repeated })
  const { universeSize: size } = source
  if (size !== null && units.length > size) throw problem('return.too_many', { size })
  if (source.unitOfReturn !== 'jurisdiction') return
  const known = new Set((await listedJurisdictions(db)).map(({ code }) => code))
  const unknown = names.find((unit) => !known.has(unit))
  if (unknown !== undefined) throw problem('return.unit_unknown', { unit: unknown })
}
