import { daysBetween, plainDate, shiftDay } from '../clock.ts'
import type { NewWave } from '../waves/schemas.ts'
import { momentOf } from '../wall-clock.ts'
import { date } from '../../web/locales/format.ts'
import { monthsApart, type Period, periodBefore, periodsFrom } from './calendar.ts'
import type { Consultation } from './queries.ts'

type Rule = Pick<Consultation, 'cadence' | 'hour' | 'startsOn'>

/** The moment a period's round opens. */
export const openingOf = ({ hour }: Pick<Rule, 'hour'>, { opensOn }: Period, zone: string): Date =>
  momentOf(opensOn, hour, zone)

/** The first day on which a rule that is set now opens a round: today, or tomorrow where today's hour has passed. */
export function firstDay({ hour }: Pick<Rule, 'hour'>, now: Date, zone: string): string {
  const today = plainDate(now, zone)
  return momentOf(today, hour, zone) > now ? today : shiftDay(today, 1)
}

/** The periods since the consultation began whose turn was over when that one's came, in order. */
export function periodsPassed({ cadence, startsOn }: Rule, due: Period): Period[] {
  const apart = 28 * monthsApart[cadence.every]
  const most = Math.ceil(daysBetween(startsOn, due.opensOn) / apart) + 1
  return periodsFrom(cadence, startsOn, most).filter(({ opensOn }) => opensOn < due.opensOn)
}

/** The newest period whose opening has come; null when none has since the consultation began. */
export function duePeriod(rule: Rule, now: Date, zone: string): Period | null {
  const today = plainDate(now, zone)
  const newest = periodBefore(rule.cadence, today)
  const due =
    openingOf(rule, newest, zone) <= now
      ? newest
      : periodBefore(rule.cadence, shiftDay(newest.opensOn, -1))
  return due.opensOn >= rule.startsOn ? due : null
}

/** Whether so much of the period has passed that its round is not opened any more: more than half. */
export const tooLate = ({ openDays }: Consultation['cadence'], period: Period, today: string) =>
  today > shiftDay(period.opensOn, Math.floor(openDays / 2))

/**
 * The periods of the coming year, from the next opening on; at least the next one. `held` are those that had their round
 * already: a changed rule may find another day of the same month, on which nothing opens any more.
 */
export function comingPeriods(
  rule: Rule,
  now: Date,
  zone: string,
  held: ReadonlySet<string> = new Set(),
): Period[] {
  const today = plainDate(now, zone)
  const from = rule.startsOn > today ? rule.startsOn : today
  const end = shiftDay(from, 366)
  return periodsFrom(rule.cadence, from, 14)
    .filter((each) => openingOf(rule, each, zone) > now && !held.has(each.period))
    .filter((period, index) => index === 0 || period.opensOn < end)
}

/** The round that a consultation opens for a period, titled with its month. */
export function roundOf(consultation: Consultation, period: Period): NewWave {
  const { id, title, instrument, mode, together, audience, reminders, hour } = consultation
  return {
    instrument,
    form: formOf(consultation, period),
    mode,
    together,
    audience,
    closesOn: period.closesOn,
    title: {
      en: `${title.en}, ${monthOf('en', period.opensOn)}`,
      fr: `${title.fr}, ${monthOf('fr', period.opensOn)}`,
    },
    consultation: { id, period: period.period },
    reminders: { ...reminders, hour },
  }
}

/** The form of that period's round: they follow one another over the year. */
export const formOf = ({ forms }: Pick<Consultation, 'forms'>, { place }: Period) =>
  forms[place % forms.length] ?? 'full'

const monthOf = (language: 'en' | 'fr', day: string): string =>
  date(language, day).replace(/^\S+ /, '')
