/** The time, as a service: tests and the demo's history set their own. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }

/** The plain date (YYYY-MM-DD) of that moment in the time zone. */
export function plainDate(moment: Date, timeZone: string): string {
  return formatOf(timeZone).format(moment)
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Made once a zone: making one takes as long as forty dates. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, ...parts })
  formats.set(timeZone, format)
  return format
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
