import { useAbout } from './about.ts'

/** Today's date where the programme is, `YYYY-MM-DD`. */
export function useToday(now: Date = new Date()): string {
  return dayIn(useAbout()?.timeZone ?? 'America/Toronto', now)
}

/** The date of an instant in a time zone, `YYYY-MM-DD`. */
export function dayIn(timeZone: string, now: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now)
}
