import { recordAudit } from '../audit/queries.ts'
import { transact } from '../database/transact.ts'
import type { Request } from '../http/signed-in.ts'
import { periodFrom } from '../measurement/period.ts'
import { problem } from '../problem.ts'
import { currentVersion, type IndicatorVersion, type Target } from './definition.ts'
import { lockIndicator, setTarget } from './definition-queries.ts'
import type { NewTarget } from './definition-schemas.ts'
import { loadIndicators } from './queries.ts'

/**
 * Sets a fiscal year's target. A changed one leaves the one before on record; the same again writes nothing.
 * @throws indicator.unknown, target.off_scale, target.tolerance, target.due_early, indicator.target_before_baseline
 */
export async function keepTarget(
  { services, actor, now, today }: Request,
  place: { code: string; period: string },
  given: NewTarget,
): Promise<{ changed: boolean }> {
  return transact(services.db, async (trx) => {
    await lockIndicator(trx, place.code)
    const [indicator] = await loadIndicators(trx, place.code)
    if (!indicator) throw problem('indicator.unknown')
    checkTarget(currentVersion(indicator, today), place.period, given)
    const before = indicator.targets.get(place.period)
    if (before && sameTarget(before, given)) return { changed: false }
    const trace = { at: now, personId: actor.personId }
    await setTarget(trx, place, given, trace)
    await recordAudit(trx, {
      ...trace,
      action: 'indicator.target_set',
      subject: `${place.code}/${place.period}`,
      details: { before: before ?? null, after: given },
    })
    return { changed: true }
  })
}

/** The scale a target must lie on, in the figure's unit; counts have no top. */
const scales = {
  percent: { low: 0, high: 1 },
  points: { low: -100, high: 100 },
  count: { low: 0, high: Number.MAX_SAFE_INTEGER },
} as const

function checkTarget(
  { unit, baseline }: IndicatorVersion,
  period: string,
  { value, tolerance, toAchieveBy }: NewTarget,
): void {
  const { low, high } = scales[unit]
  if (value < low || value > high) throw problem('target.off_scale')
  if (tolerance < 0 || tolerance > high - low) throw problem('target.tolerance')
  const { from, to } = periodFrom(period)
  if (toAchieveBy < from) throw problem('target.due_early', { from })
  if (baseline !== null && to < periodFrom(baseline).from)
    throw problem('indicator.target_before_baseline', { period, baseline })
}

const sameTarget = (one: Target, other: Target): boolean =>
  one.value === other.value &&
  one.tolerance === other.tolerance &&
  one.toAchieveBy === other.toAchieveBy &&
  one.draft === other.draft
