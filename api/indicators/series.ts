import { changeBetween, type ChangeWord } from '../measurement/change.ts'
import { missing } from '../measurement/missing.ts'
import { type Trend, type TrendPoint, trendOf } from '../measurement/trend.ts'
import {
  comparable,
  currentVersion,
  type Indicator,
  type IndicatorVersion,
  readsTheWordsOf,
  versionOn,
} from './definition.ts'
import { type Domain, isCouncil } from './domain.ts'
import { type Evidence, instrumentOf } from './evidence.ts'
import type { ReleasedWave } from './evidence-queries.ts'
import { type By, quarterSlots, roundSlots, type Slot, yearsBetween, yearSlots } from './periods.ts'
import { isMeasured, type Point, pointOf } from './point.ts'
import { type Figured, meanReading, type Reading } from './reading.ts'
import { readRegister } from './register-reading.ts'
import { scopeOf } from './register-scope.ts'
import { concerns, readItem, readParticipation } from './survey-reading.ts'

/** Which figures are wanted: of a domain (`top` is the council above all), over fiscal years, as of a day. */
export type View = { domain: Domain; top: string; from: string; to: string; by: By; today: string }

/** How a figure moved since an earlier period; `chances` is the probability of the word's direction, in tenths, from 0 to 1. */
export type Change = {
  from: string
  difference: number | null
  word: ChangeWord
  chances: number | null
}

/** A point with the reading it was made from. */
export type Read = { slot: Slot; reading: Reading; point: Point }

/** The readings of an indicator over a view's periods, oldest first; periods before its first version are left out. */
export function readingsOf(indicator: Indicator, evidence: Evidence, view: View): Read[] {
  const waves = wavesOf(indicator, evidence, view)
  return slotsOf(indicator, waves, view).flatMap((slot) => {
    const version = versionOn(indicator, slot.wave ? slot.date : slot.to)
    if (!version) return []
    const reading = readingIn(indicator, version, waves, evidence, slot, view)
    const judging = {
      target: judgedIn(version, slot) ? indicator.targets.get(slot.fiscalYear) : undefined,
      direction: version.direction,
      today: view.today,
    }
    return [{ slot, reading, point: pointOf(slot, version.version, reading, judging) }]
  })
}

/** What adds up over the year can't be held against the year's target a quarter at a time. */
const judgedIn = ({ source }: IndicatorVersion, { period, fiscalYear }: Slot): boolean =>
  period === fiscalYear || source.kind === 'instrument' || source.register !== 'guides'

function wavesOf(indicator: Indicator, { waves }: Evidence, view: View): ReleasedWave[] {
  const instruments = indicator.versions.map(({ source }) => instrumentOf(source))
  const [from, to] = [
    yearsBetween(view.from, view.from)[0]?.from,
    yearsBetween(view.to, view.to)[0]?.to,
  ]
  return waves.filter(
    (wave) =>
      instruments.includes(wave.instrument) &&
      wave.closedOn >= (from ?? '') &&
      wave.closedOn <= (to ?? '') &&
      wave.closedOn <= view.today &&
      isCouncil(view.domain) &&
      concerns(wave, view.domain.code, view.top),
  )
}

/** Registers have no rounds: quarters stand for them, and years for what is returned once a year. */
function slotsOf(indicator: Indicator, waves: readonly ReleasedWave[], view: View): Slot[] {
  const { source } = currentVersion(indicator, view.today)
  const years = yearsBetween(view.from, view.to)
  const yearly = source.kind === 'register' && source.register === 'annual_return'
  if (view.by === 'year' || yearly) return yearSlots(years, view.today)
  return view.by === 'round' && instrumentOf(source) !== null
    ? roundSlots(waves, view.today)
    : quarterSlots(years, view.today)
}

function readingIn(
  indicator: Indicator,
  version: IndicatorVersion,
  waves: readonly ReleasedWave[],
  evidence: Evidence,
  slot: Slot,
  view: View,
): Reading {
  const { source, validFrom } = version
  if (instrumentOf(source) === null && source.kind === 'register')
    return readRegister(evidence, source, slot, viewScope(indicator, evidence, view))
  const council = view.domain.code
  const rounds = (slot.wave ? [slot.wave] : waves.filter(closedIn(slot))).filter(
    (wave) => wave.instrument === instrumentOf(source) && wave.closedOn >= validFrom,
  )
  return meanReading(
    rounds.map((wave) =>
      source.kind === 'instrument'
        ? readItem(wave, source, council, readsTheWordsOf(indicator, version, wave.releasedAt))
        : readParticipation(wave, council),
    ),
  )
}

/** The scope of an indicator in a view. */
export const viewScope = (
  { code }: Indicator,
  { groups }: Evidence,
  { domain, top, today }: View,
) => scopeOf(domain, { groups, top, indicator: code, today })

const closedIn =
  ({ from, to }: Slot) =>
  ({ closedOn }: ReleasedWave): boolean =>
    closedOn >= from && closedOn <= to

/** The change of the newest figure since the one before it; by years, since the year before and no earlier. Only what is over is compared. */
export function changeOf(indicator: Indicator, readings: readonly Read[], by: By): Change | null {
  const known = readings.filter((read) => stated(read) && read.slot.complete)
  const after = known.at(-1)
  return after ? changeTo(indicator, known, after, by) : null
}

/** The figure a point states; null where it states none, or too uncertain a one: a difference would give it back. */
const stated = ({ reading, point }: Read): Figured | null =>
  'figure' in reading && isMeasured(point) ? reading : null

/** The change up to one reading; null where there is nothing to compare, or nothing is claimed (volunteers). */
export function changeTo(
  indicator: Indicator,
  readings: readonly Read[],
  after: Read,
  by: By,
): Change | null {
  const before = readings
    .slice(0, readings.indexOf(after))
    .findLast((read) => stated(read) && read.slot.complete)
  const [earlier, later] = [before && stated(before), stated(after)]
  if (!before || !earlier || !later) return null
  if (later.kind === 'volunteers' || !after.slot.complete) return null
  if (by === 'year' && before.slot.fiscalYear.slice(5) !== after.slot.fiscalYear.slice(0, 4))
    return null
  const change = changeBetween(
    earlier.figure,
    later.figure,
    comparable(indicator, before.point.version, after.point.version),
  )
  if ('missing' in change) return null
  const chances = change.chances === null ? null : change.chances / 10
  return { from: before.slot.period, difference: change.difference, word: change.word, chances }
}

/** The direction of what is over; a new definition that breaks with the last one starts afresh. */
export function directionOf(indicator: Indicator, readings: readonly Read[]): Trend {
  const over = readings.filter(({ slot }) => slot.complete)
  const points = over.flatMap((read, i): TrendPoint[] => {
    const at = Date.parse(read.slot.date) / 86_400_000
    const earlier = over[i - 1]
    const broken = earlier && !comparable(indicator, earlier.point.version, read.point.version)
    const own = stated(read)
    const figure = own && own.kind !== 'volunteers' ? own.figure.point : missing('confidential')
    return broken
      ? [
          { at: at - 0.5, figure: missing('not_comparable') },
          { at, figure },
        ]
      : [{ at, figure }]
  })
  return trendOf(points)
}
