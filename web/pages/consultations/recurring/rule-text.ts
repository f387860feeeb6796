import {
  date,
  fill,
  type Language,
  list,
  monthName,
  number,
  plural,
  type Texts,
  time,
  weekdayName,
} from '../../../locales/index.ts'
import { monthsOf, type Rule } from './draft.ts'
import type { Recurring } from './requests.ts'

type Words = Texts['recurring']

/** How often, on which day, for how long: « Chaque trimestre, le premier lundi de janvier, d’avril… ». */
export function cadenceText(language: Language, words: Words, { cadence }: Pick<Rule, 'cadence'>) {
  const { every, on, openDays } = cadence
  const day =
    'day' in on
      ? fill(words.day.day, { day: dayOfMonth(language, on.day) })
      : fill(words.day.weekday, {
          nth: words.nth[String(on.nth) as keyof Words['nth']],
          weekday: weekdayName(language, on.weekday),
        })
  const months = fill(words.day.ofMonths, { months: list(language, namesOf(language, cadence)) })
  const rule = every === 'month' ? [day] : [day, months]
  const open = plural(language, words.openDays, openDays, { n: number(language, openDays) })
  return `${words.every[every]}, ${rule.join(' ')}, ${open}`
}

function namesOf(language: Language, cadence: Rule['cadence']): string[] {
  const names = monthsOf(cadence)
    .toSorted((one, other) => one - other)
    .map((month) => monthName(language, month))
  if (language === 'en') return names
  return names.map((name) => (/^[ao]/.test(name) ? `d’${name}` : `de ${name}`))
}

function dayOfMonth(language: Language, day: number): string {
  if (language === 'fr') return day === 1 ? '1er' : String(day)
  const form = new Intl.PluralRules('en-CA', { type: 'ordinal' }).select(day)
  const suffixes: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' }
  return `${day}${suffixes[form] ?? 'th'}`
}

/** When those who have not answered are reminded, in a sentence. */
export function remindersText(
  language: Language,
  words: Words,
  rule: Pick<Rule, 'reminders' | 'hour'>,
) {
  const { after, before } = rule.reminders
  const said = [
    ...after
      .toSorted((one, other) => one - other)
      .map((n) => plural(language, words.reminders.after, n, { n: number(language, n) })),
    ...before
      .toSorted((one, other) => other - one)
      .map((n) =>
        n === 0
          ? words.reminders.lastDay
          : plural(language, words.reminders.before, n, { n: number(language, n) }),
      ),
  ]
  if (said.length === 0) return words.reminders.none
  return fill(words.reminders.say, {
    when: list(language, said),
    time: hourText(language, rule.hour),
  })
}

/** An hour of the day: `9:00`, `9 h 00`. */
export const hourText = (language: Language, hour: number): string =>
  time(language, new Date(Date.UTC(2024, 0, 15, hour)), 'UTC')

/** What a consultation does next, in a sentence. */
export function nextText(
  language: Language,
  words: Words['next'],
  { state, open, next, mode }: Pick<Recurring, 'state' | 'open' | 'next' | 'mode'>,
): string {
  if (open) {
    const closes = date(language, open.closesOn)
    if (state !== 'going' || !next) return fill(words.open, { closes })
    return fill(words.openThen, { closes, opens: date(language, next.comesOn, 'weekday') })
  }
  if (state !== 'going') return words[state]
  if (!next) return words.ended
  const opens = date(language, next.opensOn, 'weekday')
  if (next.state === 'refused') return fill(words.waiting, { opens })
  if (next.state === 'proposed') return fill(words.proposed, { opens })
  if (next.state === 'declined' || next.state === 'withdrawn')
    return fill(words[next.state], { opens })
  return fill(mode === 'anonymous' ? words.asks : words.opens, {
    opens: date(language, next.comesOn, 'weekday'),
    closes: date(language, next.closesOn),
  })
}

/** The month of a period, `2027-01`: `January 2027`, `janvier 2027`. */
export const periodText = (language: Language, period: string): string =>
  `${monthName(language, Number(period.slice(5)))} ${period.slice(0, 4)}`
