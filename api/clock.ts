/** The time, as a service: tests and the demo's history set their own. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }

/** The plain date (YYYY-MM-DD) of that moment in the time zone. */
export function plainDate(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(moment)
}

/** Whole days from one plain date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
