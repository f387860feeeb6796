/** The time, as a service: tests and the demo's history set their own. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }

/** The plain date (YYYY-MM-DD) of that moment in the time zone. */
export function plainDate(moment: Date, timeZone: string): string {
  const zone = zoneOf(timeZone)
  const quarter = Math.floor(moment.getTime() / quarterHour)
  if (quarter !== zone.quarter) {
    zone.date = zone.format.format(moment)
    zone.quarter = quarter
  }
  return zone.date
}

/** Every zone is whole quarters of an hour from universal time (since 1972): within one the date stays. */
const quarterHour = 15 * 60_000

/** How a zone writes dates, and the last it was asked for: a busy hour asks for the same thousands of times. */
type Zone = { format: Intl.DateTimeFormat; quarter: number; date: string }
const zones = new Map<string, Zone>()

/** Made once a zone: making one takes as long as forty dates. */
function zoneOf(timeZone: string): Zone {
  const known = zones.get(timeZone)
  if (known) return known
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, ...parts })
  const fresh = { format, quarter: Number.NaN, date: '' }
  zones.set(timeZone, fresh)
  return fresh
}

/** The plain date that many days after (or, negative, before) another. */
export function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The first day of the month that many months after (or, negative, before) a day's own. */
export function shiftMonth(day: string, months: number): string {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10)
}

/** Whole days from one plain date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
