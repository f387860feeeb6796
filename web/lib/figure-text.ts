import {
  fill,
  number,
  percent,
  percentRange,
  plural,
  points,
  range,
  signed,
  type Language,
  type Texts,
} from '../locales/index.ts'
import {
  type Change,
  type Estimate,
  isEstimate,
  type Place,
  type Point,
  type Published,
  type Unit,
} from './figure.ts'
import { wordText } from './word-text.ts'

/** The language shown and its words about measures. */
export type Voice = { language: Language; words: Texts['measurement'] }

/** A frame under this size is told in people, not in percent: 7 of the 9 who answered. */
const smallFrame = 30

/** A value as its indicator writes it: `57%`, `12`, `+31`. */
export function valueText({ language }: Voice, { unit, decimals }: Unit, value: number): string {
  if (unit === 'percent') return percent(language, value, decimals)
  return unit === 'points' ? signed(language, value, decimals) : number(language, value, decimals)
}

/** What stands in the value's place: the value; the band; or Statistics Canada's symbol for what is missing; with `r` where it was revised. */
export function pointText(voice: Voice, unit: Unit, point: Point): string {
  return statedText(voice, unit, point) + (point.revision > 0 ? '\u00a0r' : '')
}

/** A published value as it is written, without the mark of a revision. */
export function statedText(voice: Voice, unit: Unit, stated: Published): string {
  const { missing, band, value, quality } = stated
  if (missing) return symbolOf(missing)
  if (band) return wordText(voice.words.band, band)
  if (value === undefined) return 'F'
  return valueText(voice, unit, value) + (quality === 'E' ? '\u00a0E' : '')
}

/** Statistics Canada's symbols: not applicable (`...`), confidential (`x`), not available for the period (`..`). */
function symbolOf(missing: string): string {
  if (missing === 'confidential') return 'x'
  return notApplicable.includes(missing) ? '...' : '..'
}

const notApplicable = ['not_due', 'no_target', 'not_comparable', 'no_universe']

/** What stands small beneath the value: its likely range, `census`, the counts behind it, or why there is none. */
export function beneathText(voice: Voice, unit: Unit, point: Point): string {
  if ('missing' in point)
    return point.missing === 'confidential'
      ? voice.words.protect
      : voice.words.missing[point.missing]
  if ('band' in point) return voice.words.protect
  if (!isEstimate(point)) return voice.words.quality.F
  if (point.kind === 'census') return censusText(voice, point)
  if (point.kind === 'volunteers') return volunteersText(voice, point)
  return rangeText(voice, unit, point) ?? ''
}

function censusText({ language, words }: Voice, { n, N }: Estimate): string {
  return n === null || N === null
    ? words.census
    : fill(words.countOf, { n: number(language, n), total: number(language, N) })
}

function volunteersText({ language, words }: Voice, { n }: Estimate): string {
  return n === null ? '' : plural(language, words.volunteers, n, { n: number(language, n) })
}

/** The likely range, without the unit its value already shows; null where there is none. */
export function rangeText(
  { language }: Voice,
  { unit, decimals }: Unit,
  { low, high }: Pick<Estimate, 'low' | 'high'>,
): string | null {
  if (low === null || high === null) return null
  if (unit === 'percent') return percentRange(language, low, high)
  return range(language, number(language, low, decimals), number(language, high, decimals))
}

/**
 * For a small council, its share in people: « 7 of the 9 who answered; likely 8 to 12 of 14 »; null elsewhere. Frames
 * this small have no strata, so the share is that of those who answered. Several rounds have no people of their own.
 */
export function inPeople(
  { language, words }: Voice,
  { unit }: Unit,
  point: Place & Estimate,
): string | null {
  const { value, low, high, n, N, kind, rounds = 1 } = point
  if (unit !== 'percent' || kind !== 'estimate' || n === null || N === null || N >= smallFrame)
    return null
  if (low === null || high === null || rounds > 1) return null
  const people = (share: number, of: number) => number(language, Math.round(share * of))
  const likely = range(language, people(low, N), people(high, N))
  return fill(words.smallCouncil, {
    yes: people(value, n),
    n: number(language, n),
    range: likely,
    total: number(language, N),
  })
}

/** Who answered, of whom: `41 of 58 answered`; null for registers and where nothing is known. */
export function answeredText({ language, words }: Voice, point: Point): string | null {
  if ('missing' in point || point.n === null || point.N === null) return null
  if ('kind' in point && point.kind !== 'estimate') return null
  return fill(words.answered, { n: number(language, point.n), total: number(language, point.N) })
}

/** A difference in the indicator's unit: `+6 points`, `−2`. */
export function differenceText(
  { language }: Voice,
  { unit, decimals }: Unit,
  difference: number,
): string {
  return unit === 'percent' ? points(language, difference) : signed(language, difference, decimals)
}

/**
 * What a change is worth: `likely a real rise (9 in 10)`. Null where nothing was estimated: a register's figures move
 * for certain. Tenths are never rounded up, nor told as ten: a range can always be wrong.
 */
export function worthText(
  { words }: Voice,
  { word, chances }: Change,
  point: Point,
): string | null {
  if (word === 'not_comparable') return words.change.not_comparable
  if (!isEstimate(point) || point.kind !== 'estimate') return null
  if (chances === null || word === 'no_clear_change') return words.change[word]
  const tenths = Math.min(9, Math.floor(chances * 10 + 1e-9))
  return `${words.change[word]} (${fill(words.chances, { n: tenths })})`
}

/** What a point stands for: its period, marked while it still runs. */
export function periodText({ language, words }: Voice, { label, complete }: Place): string {
  return complete ? label[language] : fill(words.soFar, { label: label[language] })
}
