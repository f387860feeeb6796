import { fill, type Language, number, percent, type Texts } from '../../locales/index.ts'
import type { AgainstLast } from './requests.ts'

type Counted = { answered: number; invited: number }

/** A round's response beside the last round's in a sentence; where there is nothing to compare with, why. */
export function againstLastText(
  language: Language,
  { byDay }: Texts['round'],
  { days, day, last }: Pick<AgainstLast, 'days' | 'day' | 'last'>,
  open: boolean,
): { text: string; compares: boolean } {
  const now = days.at(-1)
  if (!last || !now) return { text: byDay.noLast, compares: false }
  const { sameDay, atClose } = last
  const title = last.title[language]
  if (!atClose) return { text: fill(byDay.notCounted, { title }), compares: false }
  const rate = ({ answered, invited }: Counted) => percent(language, answered / invited)
  const text = fill(byDay[open ? comparisonOf(day, last) : 'sayClosed'], {
    day: number(language, day),
    rate: rate(now),
    last: sameDay ? rate(sameDay) : '',
    counted: sameDay ? number(language, sameDay.day) : '',
    close: rate(atClose),
    title,
  })
  return { text, compares: true }
}

/** Which count of the last round stands beside a day of this one: the same day's, an earlier one's, that of its close, or none yet. */
function comparisonOf(day: number, { sameDay, atClose }: NonNullable<AgainstLast['last']>) {
  if (!sameDay) return 'sayEarly'
  if (sameDay.day === day) return 'say'
  return sameDay.day === atClose?.day ? 'sayEnded' : 'saySkipped'
}
