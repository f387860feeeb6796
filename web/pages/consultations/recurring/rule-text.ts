import {
  type Bilingual,
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

/** When those who have not answered are reminded, in a sentence; and, in another, which days fall outside of a round as long as planned. */
export function remindersText(
  language: Language,
  words: Words,
  { reminders, hour, cadence: { openDays } }: Pick<Rule, 'reminders' | 'hour' | 'cadence'>,
) {
  const { after, before } = reminders
  const within = {
    after: after.filter((n) => n < openDays),
    before: before.filter((n) => n < openDays - 1),
  }
  const said = daysSaid(language, words, within)
  const outside = daysSaid(language, words, {
    after: after.filter((n) => !within.after.includes(n)),
    before: before.filter((n) => !within.before.includes(n)),
  })
  const at = hourText(language, hour)
  const when =
    said.length === 0
      ? words.reminders.none
      : fill(words.reminders.say, { when: list(language, said), time: at })
  if (outside.length === 0) return when
  return `${when} ${fill(words.reminders.outside, { when: list(language, outside) })}`
}

/** Each day once, those counted from the opening first. */
const daysSaid = (
  language: Language,
  { reminders }: Words,
  { after, before }: Rule['reminders'],
) => [
  ...[...new Set(after)]
    .toSorted((one, other) => one - other)
    .map((n) => plural(language, reminders.after, n, { n: number(language, n) })),
  ...[...new Set(before)]
    .toSorted((one, other) => other - one)
    .map((n) =>
      n === 0
        ? reminders.lastDay
        : plural(language, reminders.before, n, { n: number(language, n) }),
    ),
]

type Named = { code: string | null; name: Bilingual | null }
type Audience = Pick<Rule['audience'], 'councils' | 'roles' | 'groups'> & {
  orders?: Rule['audience']['orders'] | undefined
}

/** Whom its rounds ask: « Personnes : Membres · Conseils mixtes ». */
export function whomText(
  language: Language,
  { recurring, newRound, consultations }: Texts,
  { councils, roles, groups, orders = [] }: Audience,
  programme: { councils: readonly Named[]; groups: readonly Named[] },
): string {
  const named = (codes: readonly string[], among: readonly Named[]) =>
    list(
      language,
      codes.map((code) => among.find((each) => each.code === code)?.name?.[language] ?? code),
    )
  const inCouncils = [
    list(
      language,
      roles.map((role) => consultations.roles[role]),
    ),
    named(councils, programme.councils),
  ]
  const ofGroups = fill(recurring.whomGroups, {
    kind: newRound.groups,
    names: named(groups, programme.groups),
  })
  const parts = [
    ...(councils.length > 0 ? inCouncils : []),
    ...(groups.length > 0 ? [ofGroups] : []),
    ...(orders.length > 0
      ? [
          list(
            language,
            orders.map((order) => consultations.orders[order]),
          ),
        ]
      : []),
  ]
  return fill(recurring.whom, { whom: parts.join(' · ') })
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
