import { shiftDay } from '../clock.ts'

/** Weekdays run from 1, Monday, to 7, Sunday. */
export type DayRule = { weekday: number; nth: 1 | 2 | 3 | 4 | 'last' } | { day: number }

/** When rounds open, and for how long: `from` is a month, 1 to 12, in which one opens; the others follow from it. */
export type Cadence = {
  every: 'month' | 'quarter' | 'half_year' | 'year'
  from: number
  on: DayRule
  openDays: number
}

/** A period of a consultation: named by its month, `2027-01`; plain days, the last one to its midnight. */
export type Period = { period: string; opensOn: string; closesOn: string; place: number }

export const monthsApart = { month: 1, quarter: 3, half_year: 6, year: 12 } as const

/** The `count` periods that open on `day` or later, in order. */
export function periodsFrom(cadence: Cadence, day: string, count: number): Period[] {
  const periods: Period[] = []
  const [year = 0, month = 1] = day.split('-').map(Number)
  // From a year before: no rule finds its day more than a month from the month it names.
  let at = year * 12 + month - 1 - ((year * 12 + month - cadence.from) % monthsApart[cadence.every])
  while (periods.length < count) {
    const period = periodAt(cadence, at)
    if (period.opensOn >= day) periods.push(period)
    at += monthsApart[cadence.every]
  }
  return periods
}

/** The last period that opened on `day` or before. */
export function periodBefore(cadence: Cadence, day: string): Period {
  const apart = monthsApart[cadence.every]
  const [year = 0, month = 1] = day.split('-').map(Number)
  const at = year * 12 + month - 1 - ((year * 12 + month - cadence.from) % apart)
  const current = periodAt(cadence, at)
  return current.opensOn <= day ? current : periodAt(cadence, at - apart)
}

function periodAt(cadence: Cadence, monthsSinceYearZero: number): Period {
  const year = Math.floor(monthsSinceYearZero / 12)
  const month = (monthsSinceYearZero % 12) + 1
  const opensOn = dayOf(year, month, cadence.on)
  return {
    period: opensOn.slice(0, 7),
    opensOn,
    closesOn: shiftDay(opensOn, cadence.openDays - 1),
    place: Math.floor(((month - cadence.from + 12) % 12) / monthsApart[cadence.every]),
  }
}

/** The day a rule finds in a month; the 31st of a shorter month is its last day. */
export function dayOf(year: number, month: number, rule: DayRule): string {
  const first = Date.UTC(year, month - 1, 1)
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const from = (day: number) => shiftDay(new Date(first).toISOString().slice(0, 10), day - 1)
  if ('day' in rule) return from(Math.min(rule.day, days))
  const firstOne = 1 + ((rule.weekday - new Date(first).getUTCDay() + 7) % 7)
  if (rule.nth !== 'last') return from(firstOne + 7 * (rule.nth - 1))
  return from(firstOne + 7 * Math.floor((days - firstOne) / 7))
}

/** Whether a round would still be open when the next one opens, in any of the next eight years. */
export function overlapsItself(cadence: Cadence, day: string): boolean {
  const periods = periodsFrom(cadence, day, (8 * 12) / monthsApart[cadence.every])
  return periods.some(({ closesOn }, index) => {
    const next = periods[index + 1]
    return next !== undefined && closesOn >= next.opensOn
  })
}
