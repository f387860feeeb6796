import { valueText, type Voice } from '../../lib/figure-text.ts'
import type { Change, Estimate, Place } from '../../lib/figure.ts'
import { inText } from '../../lib/in-text.ts'
import { date, fill, type Language, number, points as inPoints } from '../../locales/index.ts'
import type { Texts } from '../../locales/index.ts'
import type { Series } from './requests.ts'

type Words = Pick<Texts, 'trends' | 'exportWords'>
type Last = Place & Estimate

/** How the last figure moved: what everybody sees, and what it is worth; null where there is nothing to compare. */
export function changeSentence(
  voice: Voice,
  words: Words,
  { indicator, points, change }: Series,
  last: Last,
): string | null {
  if (!change) return null
  const { trends } = words
  const earlier = points.findLast(({ period }) => period === change.from)
  const label = inText(voice.language, words, earlier?.label[voice.language] ?? change.from)
  if (change.word === 'not_comparable' || change.difference === null)
    return brokenSentence(voice.language, trends, indicator, earlier?.version ?? 0, last, label)
  const { size, sign } = sizeOf(voice, indicator, change.difference)
  if (last.kind !== 'estimate') return fill(trends.moved[sign].exactly, { size, label })
  if (change.word === 'no_clear_change') return fill(trends.moved[sign].unclear, { size, label })
  const worth = fill(trends.worth[change.word], { n: tenths(change) })
  return fill(trends.moved[sign].worth, { size, label, worth })
}

type Sign = 'up' | 'down' | 'same'

/** The difference as it is written, without its sign; what is written as nothing is told as the same. */
function sizeOf({ language }: Voice, { unit, decimals }: Series['indicator'], difference: number) {
  const shares = unit === 'percent'
  const rounded = shares
    ? Math.round(difference * 100)
    : Math.round(difference * 10 ** decimals) / 10 ** decimals
  const sign: Sign = rounded > 0 ? 'up' : rounded < 0 ? 'down' : 'same'
  const size = shares
    ? inPoints(language, Math.abs(difference)).replace(/^\+/, '')
    : number(language, Math.abs(rounded), decimals)
  return { size, sign }
}

// Tenths are never rounded up, nor told as ten: a range can always be wrong.
const tenths = ({ chances }: Change): number => Math.min(9, Math.floor((chances ?? 0) * 10 + 1e-9))

function brokenSentence(
  language: Language,
  trends: Texts['trends'],
  { versions }: Series['indicator'],
  before: number,
  last: Last,
  label: string,
): string {
  const broke = versions.findLast(
    ({ version, comparability }) =>
      comparability === 'break' && version > before && version <= last.version,
  )
  return broke
    ? fill(trends.notComparableSince, {
        label,
        date: date(language, broke.validFrom),
        version: broke.version,
      })
    : fill(trends.notComparable, { label })
}

/** What is said of the target where the figure is judged; empty where it is not. */
export function targetSentence(
  voice: Voice,
  trends: Texts['trends'],
  { indicator }: Series,
  { target, status }: Pick<Last, 'target' | 'status'>,
): string | null {
  if (target === null) return null
  return fill(trends.targets[status], { target: valueText(voice, indicator, target) })
}
