import {
  inPeople,
  periodText,
  pointText,
  rangeText,
  statedText,
  valueText,
  type Voice,
} from '../../lib/figure-text.ts'
import { type Estimate, isEstimate, type Place, type Point } from '../../lib/figure.ts'
import { inText } from '../../lib/in-text.ts'
import { fill, number, plural, type Texts } from '../../locales/index.ts'
import { changeSentence, targetSentence } from './change-sentence.ts'
import { directionSentence } from './direction-sentence.ts'
import type { Series } from './requests.ts'

/** What a series says: the lead stands in bold, the rest after it. */
export type Sentence = { lead: string; rest: string }

type Words = Pick<Texts, 'trends' | 'exportWords'>

/** Says in words what a series' chart shows: the last figure, how it moved, what it is worth against its target. */
export function sentenceOf(voice: Voice, words: Words, series: Series): Sentence {
  const { trends } = words
  const name = series.indicator.name[voice.language]
  const known = series.points.filter((point) => isEstimate(point) || 'band' in point)
  const last = known.findLast(({ complete }) => complete) ?? known.at(-1)
  if (!last)
    return { lead: name, rest: joined([trends.noValue, missingPart(voice, words, series.points)]) }
  const value = isEstimate(last)
    ? valueText(voice, series.indicator, last.value)
    : statedText(voice, series.indicator, last)
  const lead = fill(last.complete ? trends.lead : trends.leadSoFar, { name, value })
  const parts = isEstimate(last)
    ? figureParts(voice, words, series, last)
    : [trends.wordsOnly, 'status' in last && targetSentence(voice, trends, series, last)]
  return {
    lead,
    rest: joined([
      ...parts,
      revisedPart(voice, trends, series, last),
      missingPart(voice, words, series.points),
    ]),
  }
}

type Part = string | null | false

const joined = (parts: readonly Part[]): string =>
  parts
    .filter((part) => typeof part === 'string' && part !== '')
    .map((part) => (String(part).endsWith('.') ? part : `${String(part)}.`))
    .join(' ')

function figureParts(
  voice: Voice,
  words: Words,
  series: Series,
  last: Place & Estimate,
): readonly Part[] {
  const { trends } = words
  const { indicator } = series
  const change = changeSentence(voice, words, series, last)
  return [
    likelyPart(voice, trends, series, last),
    last.quality === 'E' && voice.words.quality.E,
    change,
    indicator.direction === 'down' && trends.lowerIsBetter,
    targetSentence(voice, trends, series, last),
    overturningPart(voice, trends, last),
    directionSentence(voice, trends, series, last),
  ]
}

/** The likely range: of a small council in people, of a larger one in percent; and on what it rests. */
function likelyPart(
  voice: Voice,
  texts: Texts['trends'],
  { indicator }: Series,
  last: Place & Estimate,
): string | null {
  if (last.kind !== 'estimate') return null
  const people = inPeople(voice, indicator, last)
  if (people) return `${people}, ${voice.words.ifAlike}`
  const range = rangeText(voice, indicator, last)
  const sign = indicator.unit === 'percent' ? percentSign(voice) : ''
  return range && fill(texts.likely, { range: range + sign })
}

const percentSign = ({ language }: Voice): string => (language === 'fr' ? '\u00a0%' : '%')

const judged: readonly Estimate['status'][] = [
  'met',
  'likely_met',
  'close',
  'at_risk',
  'likely_not_met',
  'not_met',
]

function overturningPart(
  voice: Voice,
  texts: Texts['trends'],
  last: Place & Estimate,
): string | null {
  const { overturning, silent, kind, status } = last
  if (kind !== 'estimate' || overturning === null || !silent || last.target === null) return null
  if (!judged.includes(status)) return null
  const numbers = { n: number(voice.language, overturning), silent: number(voice.language, silent) }
  return plural(voice.language, texts.overturning, silent, numbers)
}

/** That the last figure is a revision, and what it replaces. */
function revisedPart(
  voice: Voice,
  texts: Texts['trends'],
  { indicator }: Series,
  { replaces, revision }: Place,
): string | null {
  if (revision === 0 || replaces === null) return null
  return fill(texts.revised, { before: statedText(voice, indicator, replaces) })
}

/** Why the newest period that is over has no figure, where it has none. */
function missingPart(voice: Voice, words: Words, points: readonly Point[]): string | null {
  const { language } = voice
  const last = points.findLast(({ complete }) => complete)
  if (!last || isEstimate(last) || 'band' in last) return null
  const reason = 'missing' in last ? voice.words.missing[last.missing] : words.trends.tooUncertain
  const label = inText(language, words, periodText(voice, last))
  return fill(words.trends.lastMissing, { label, reason })
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
