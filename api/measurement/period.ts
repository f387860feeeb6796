import { MeasurementError } from './error.ts'

/** A fiscal year, April to March, as in `2025-2026`; or a quarter of it, as in `2025-2026-Q1` (April to June). */
export type Period = {
  code: string
  fiscalYear: string
  quarter: 1 | 2 | 3 | 4 | null
  from: string
  to: string
}

/** Returns a plain date, `YYYY-MM-DD`, that the calendar has; throws `measurement.not_a_date`. */
export function asDate(date: string): string {
  const known = /^\d{4}-\d{2}-\d{2}$/.test(date) && isOnCalendar(date)
  if (!known) throw new MeasurementError('measurement.not_a_date', { date })
  return date
}

function isOnCalendar(date: string): boolean {
  const time = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date)
}

/** The fiscal year a date falls in. */
export function fiscalYearOf(date: string): Period {
  const year = Number(asDate(date).slice(0, 4)) - (date.slice(5, 7) < '04' ? 1 : 0)
  return {
    code: codeOf(year),
    fiscalYear: codeOf(year),
    quarter: null,
    from: `${padded(year)}-04-01`,
    to: `${padded(year + 1)}-03-31`,
  }
}

/** The quarter of the fiscal year a date falls in. */
export function quarterOf(date: string): Period {
  const month = Number(asDate(date).slice(5, 7))
  return quarterIn(
    Number(fiscalYearOf(date).from.slice(0, 4)),
    asQuarter(Math.ceil((((month + 8) % 12) + 1) / 3)),
  )
}

/** A period from its code; throws `measurement.not_a_date` for one that is none. */
export function periodFrom(code: string): Period {
  const [, first, second, quarter] = /^(\d{4})-(\d{4})(?:-Q([1-4]))?$/.exec(code) ?? []
  if (first === undefined || Number(second) !== Number(first) + 1)
    throw new MeasurementError('measurement.not_a_date', { date: code })
  return quarter === undefined
    ? fiscalYearOf(`${first}-04-01`)
    : quarterIn(Number(first), asQuarter(Number(quarter)))
}

const padded = (year: number): string => String(year).padStart(4, '0')

const codeOf = (year: number): string => `${padded(year)}-${padded(year + 1)}`

const asQuarter = (quarter: number): 1 | 2 | 3 | 4 =>
  quarter === 1 || quarter === 2 || quarter === 3 ? quarter : 4

const DAYS = {
  1: ['04-01', '06-30'],
  2: ['07-01', '09-30'],
  3: ['10-01', '12-31'],
  4: ['01-01', '03-31'],
} as const

function quarterIn(year: number, quarter: 1 | 2 | 3 | 4): Period {
  const calendarYear = padded(quarter === 4 ? year + 1 : year)
  const [first, last] = DAYS[quarter]
  return {
    code: `${codeOf(year)}-Q${quarter}`,
    fiscalYear: codeOf(year),
    quarter,
    from: `${calendarYear}-${first}`,
    to: `${calendarYear}-${last}`,
  }
}
