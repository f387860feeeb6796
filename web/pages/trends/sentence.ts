import {
  differenceText,
  inPeople,
  periodText,
  pointText,
  rangeText,
  valueText,
  type Voice,
  worthText,
} from '../../lib/figure-text.ts'
import { drawn, type Estimate, isEstimate, type Place, type Point } from '../../lib/figure.ts'
import { fill, number, plural, type Texts } from '../../locales/index.ts'
import type { Series } from './requests.ts'

/** What a series says: the lead stands in bold, the rest after it. */
export type Sentence = { lead: string; rest: string }

/** Says in words what a series' chart shows: the last figure, how it moved, what it is worth against its target. */
export function sentenceOf(voice: Voice, texts: Texts['trends'], series: Series): Sentence {
  const known = series.points.filter((point) => drawn(point) !== null)
  const last = known.findLast(({ complete }) => complete) ?? known.at(-1)
  if (!last || !isEstimate(last))
    return { lead: series.indicator.name[voice.language], rest: texts.noValue }
  const { indicator } = series
  const lead = fill(texts.lead, {
    name: indicator.name[voice.language],
    value: valueText(voice, indicator, last.value),
  })
  const parts = [
    inPeople(voice, indicator, last),
    likelyPart(voice, texts, series, last),
    changePart(voice, texts, series, last),
    targetPart(voice, texts, series, last),
    overturningPart(voice, texts, last),
    texts.directions[series.direction],
    missingPart(voice, texts, series.points),
  ]
  return { lead, rest: parts.filter(Boolean).map(closed).join(' ') }
}

const closed = (part: string | null): string => (part?.endsWith('.') ? part : `${part}.`)

function likelyPart(
  voice: Voice,
  texts: Texts['trends'],
  { indicator }: Series,
  last: Place & Estimate,
): string | null {
  if (last.kind !== 'estimate') return null
  const range = rangeText(voice, indicator, last)
  const sign = indicator.unit === 'percent' ? percentSign(voice) : ''
  return range && fill(texts.likely, { range: range + sign })
}

const percentSign = ({ language }: Voice): string => (language === 'fr' ? '\u00a0%' : '%')

function changePart(
  voice: Voice,
  texts: Texts['trends'],
  { indicator, points, change }: Series,
  last: Place & Estimate,
): string | null {
  if (!change) return null
  const label =
    points.find(({ period }) => period === change.from)?.label[voice.language] ?? change.from
  if (change.difference === null) return fill(texts.notComparable, { label })
  const difference = differenceText(voice, indicator, change.difference)
  const worth = worthText(voice, change, last)
  if (worth === null) return fill(texts.exactChange, { difference, label })
  return fill(texts.likelyChange, { difference, label, worth })
}

function targetPart(
  voice: Voice,
  texts: Texts['trends'],
  { indicator }: Series,
  last: Place & Estimate,
): string | null {
  if (last.target === null) return null
  return fill(texts.targets[last.status], { target: valueText(voice, indicator, last.target) })
}

function overturningPart(
  voice: Voice,
  texts: Texts['trends'],
  last: Place & Estimate,
): string | null {
  const { overturning, silent, kind } = last
  if (kind !== 'estimate' || overturning === null || !silent || last.target === null) return null
  const numbers = { n: number(voice.language, overturning), silent: number(voice.language, silent) }
  return plural(voice.language, texts.overturning, silent, numbers)
}

function missingPart(
  { language, words }: Voice,
  texts: Texts['trends'],
  points: readonly Point[],
): string | null {
  const last = points.at(-1)
  if (!last || !('missing' in last)) return null
  return fill(texts.lastMissing, {
    label: periodText({ language, words }, last),
    reason: words.missing[last.missing],
  })
}

/** All values of a series in one line, for readers who hear the chart instead of seeing it. */
export function imageText(
  voice: Voice,
  texts: Texts['trends'],
  { indicator, points }: Series,
): string {
  const values = points.map((point) => {
    const value =
      'missing' in point ? voice.words.missing[point.missing] : pointText(voice, indicator, point)
    return fill(texts.imagePoint, { label: periodText(voice, point), value })
  })
  return fill(texts.image, { name: indicator.name[voice.language], values: values.join('; ') })
}
