import { contentHash } from '../content-hash.ts'
import { periodFrom } from '../measurement/period.ts'
import { problem } from '../problem.ts'
import { comparable, type Indicator, type IndicatorVersion, newestVersion } from './definition.ts'
import type { AskedQuestion } from './definition-queries.ts'
import type { NewVersion } from './definition-schemas.ts'
import type { Point } from './point.ts'
import { contentOf, occasionOf, saysTheSame } from './published.ts'

/** The indicator with a further version, as it would be recorded now; nothing is stored. */
export function withVersion(
  indicator: Indicator,
  { basedOn: _, ...given }: NewVersion,
  at: Date,
): { indicator: Indicator; version: IndicatorVersion } {
  const before = newestVersion(indicator)
  const source = 'instrument' in given.source ? given.source : { ...given.source, instrument: null }
  const version: IndicatorVersion = {
    ...before,
    ...given,
    source,
    version: before.version + 1,
    recordedAt: at,
  }
  return { indicator: { ...indicator, versions: [...indicator.versions, version] }, version }
}

/** Stands for what a definition says, in the programme files' own terms. */
export const hashOf = ({ recordedAt: _, ...version }: IndicatorVersion): Buffer =>
  contentHash(version)

/**
 * Refuses a version that cannot follow the ones there are.
 * @throws indicator.changed_meanwhile, indicator.version_crossed, indicator.no_change, indicator.not_the_same,
 * indicator.kind_changed, indicator.target_before_baseline
 */
export function checkVersion(indicator: Indicator, given: NewVersion, version: IndicatorVersion) {
  const before = newestVersion(indicator)
  if (given.basedOn !== before.version)
    throw problem('indicator.changed_meanwhile', { version: before.version })
  if (version.validFrom < before.validFrom)
    throw problem('indicator.version_crossed', { validFrom: before.validFrom })
  if (saidIn(version) === saidIn(before)) throw problem('indicator.no_change')
  if (kindOf(version) !== kindOf(before)) throw problem('indicator.kind_changed')
  if (version.comparability === 'same' && countedIn(version) !== countedIn(before))
    throw problem('indicator.not_the_same')
  checkBaseline(indicator, version.baseline)
}

/** @throws indicator.target_before_baseline */
function checkBaseline({ targets }: Indicator, baseline: string | null): void {
  if (baseline === null) return
  const { from } = periodFrom(baseline)
  const early = [...targets.keys()].find((period) => periodFrom(period).to < from)
  if (early !== undefined)
    throw problem('indicator.target_before_baseline', { period: early, baseline })
}

const kindOf = ({ source }: IndicatorVersion): string =>
  source.kind === 'register' ? `${source.register}.${source.measure}` : source.kind

const countedIn = ({ source }: IndicatorVersion): string => contentHash(source).toString('hex')

const saidIn = (version: IndicatorVersion): string =>
  hashOf({ ...version, version: 0, validFrom: '', comparability: 'same' }).toString('hex')

/**
 * Refuses a source that no instrument asks, or answers it can't get.
 * @throws indicator.item_unknown, indicator.value_unknown
 */
export function checkSource({ source }: IndicatorVersion, asked: readonly AskedQuestion[]): void {
  if (source.kind === 'register' || source.statistic.kind === 'nps') return
  const { instrument, item, itemVersion, statistic } = source
  const question = asked.find(
    (one) => one.instrument === instrument && one.item === item && one.version === itemVersion,
  )
  if (!question) throw problem('indicator.item_unknown', { item, version: itemVersion })
  const stray = [...statistic.values, ...statistic.excluded].find(
    (value) => !question.values.includes(value),
  )
  if (stray !== undefined) throw problem('indicator.value_unknown', { value: stray, item })
}

/** What a new definition does to a value that everybody can read. */
export type Effect = 'stays' | 'revised' | 'appears' | 'running'

/** A point before and after, and whether the line breaks before it: the new one, and the one that is shown now. */
export type PreviewRow = {
  before: Point | null
  after: Point
  effect: Effect
  statusChanges: boolean
  breaksBefore: boolean
  brokenBefore: boolean
}

/** Both series side by side, as the indicator would have them. */
export function comparedSeries(
  indicator: Indicator,
  before: readonly Point[],
  after: readonly Point[],
): PreviewRow[] {
  const known = new Map(before.map((point) => [occasionOf(point), point]))
  const breaks = (one: Point | null | undefined, next: Point | null) =>
    Boolean(one && next && !comparable(indicator, one.version, next.version))
  return after.map((point, i) => {
    const was = known.get(occasionOf(point)) ?? null
    const earlier = after[i - 1]
    return {
      before: was,
      after: point,
      effect: effectOn(was, point),
      statusChanges: was !== null && was.status !== point.status,
      breaksBefore: breaks(earlier, point),
      brokenBefore: breaks(earlier && known.get(occasionOf(earlier)), was),
    }
  })
}

function effectOn(before: Point | null, after: Point): Effect {
  if (!after.complete) return 'running'
  if (before && saysTheSame(contentOf(before), contentOf(after))) return 'stays'
  return before === null || 'missing' in before ? 'appears' : 'revised'
}
