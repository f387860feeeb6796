import { shiftDay } from '../clock.ts'
import { momentOf } from '../wall-clock.ts'

/** At what hour the letter leaves, on the wall clock of the councils. */
export const hourOfLetter = 9

/** A month as `YYYY-MM`, and the day and moment its letter leaves. */
export type Due = { month: string; day: string; at: Date }

/** The day of a month on which its letter leaves: the one set, or the first working day. */
export function dayOfLetter(month: string, day: number | null): string {
  if (day !== null) return `${month}-${String(day).padStart(2, '0')}`
  let first = `${month}-01`
  while (!isWorkingDay(first)) first = shiftDay(first, 1)
  return first
}

const dueOf = (month: string, day: number | null, zone: string): Due => {
  const on = dayOfLetter(month, day)
  return { month, day: on, at: momentOf(on, hourOfLetter, zone) }
}

/** The newest letter whose time has come by that moment. */
export function newestDue(day: number | null, now: Date, zone: string): Due {
  const month = now.toISOString().slice(0, 7)
  return (
    [1, 0, -1, -2]
      .map((step) => dueOf(monthAfter(month, step), day, zone))
      .find(({ at }) => at <= now) ?? dueOf(monthAfter(month, -2), day, zone)
  )
}

/** The next letter after that moment. */
export function nextDue(day: number | null, now: Date, zone: string): Due {
  const { month } = newestDue(day, now, zone)
  return dueOf(monthAfter(month, 1), day, zone)
}

/** The month so many months later, or earlier. */
function monthAfter(month: string, step: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + step, 1)).toISOString().slice(0, 7)
}

/** Neither a weekend nor a holiday on which public services across the country are closed at the beginning of a month. */
function isWorkingDay(day: string): boolean {
  const weekday = new Date(day).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !isHoliday(day)
}

function isHoliday(day: string): boolean {
  const easter = easterOf(Number(day.slice(0, 4)))
  return (
    fixed.some((date) => observed(`${day.slice(0, 4)}-${date}`) === day) ||
    day === shiftDay(easter, -2) ||
    day === shiftDay(easter, 1) ||
    isFirstMonday(day, '09')
  )
}

/** New Year's Day and Canada Day; on a weekend they are kept on the Monday. */
const fixed = ['01-01', '07-01'] as const

function observed(day: string): string {
  const weekday = new Date(day).getUTCDay()
  if (weekday === 6) return shiftDay(day, 2)
  return weekday === 0 ? shiftDay(day, 1) : day
}

/** Labour Day, in September. */
const isFirstMonday = (day: string, month: string): boolean =>
  day.slice(5, 7) === month && day.slice(8) <= '07' && new Date(day).getUTCDay() === 1

/** Easter Sunday of a year, by the rule of the Gregorian calendar (Meeus, Jones and Butcher). */
function easterOf(year: number): string {
  const a = year % 19
  const [b, c] = [Math.floor(year / 100), year % 100]
  const [d, e] = [Math.floor(b / 4), b % 4]
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const [i, k] = [Math.floor(c / 4), c % 4]
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  const date = new Date(Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1))
  return date.toISOString().slice(0, 10)
}
