import type { Language } from './shape.ts'

/** The locale whose numbers and months each language uses; English dates run day, month, year. */
const numbers: Record<Language, string> = { en: 'en-CA', fr: 'fr-CA' }
const dates: Record<Language, string> = { en: 'en-GB', fr: 'fr-CA' }
const minus = '\u2212'

/** To make a formatter takes a hundred times as long as to use it, and its memory is given back late: each is made once. */
const made = new Map<string, unknown>()

function once<Options, Formatter>(
  Format: new (locale: string, options: Options) => Formatter,
  locale: string,
  options: Options,
): Formatter {
  const name = Format.name + locale + JSON.stringify(options)
  const known = made.get(name) as Formatter | undefined
  if (known) return known
  const fresh = new Format(locale, options)
  made.set(name, fresh)
  return fresh
}

function digits(language: Language, value: number, options: Intl.NumberFormatOptions): string {
  return once(Intl.NumberFormat, numbers[language], options).format(value).replace('-', minus)
}

/** A plain number: `1,234.5` or `1 234,5` with no-break spaces. */
export function number(language: Language, value: number, decimals = 0): string {
  return digits(language, value, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
}

/** A share from 0 to 1 as a percentage: `57%` or `57 %` with a no-break space. */
export function percent(language: Language, share: number, decimals = 0): string {
  return digits(language, share, {
    style: 'percent',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
}

/** A difference with its sign, and none on zero: `+6`, `−4`, `0`. */
export function signed(language: Language, difference: number, decimals = 0): string {
  return digits(language, difference, {
    signDisplay: 'exceptZero',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
}

/** A difference between two shares in percentage points: `+6 points`, `−1 point`. French counts −1.9 to 1.9 as one. */
export function points(language: Language, difference: number): string {
  const value = Math.round(difference * 100)
  const one = language === 'fr' ? Math.abs(value) < 2 : Math.abs(value) === 1
  return `${signed(language, value)}\u00a0${one ? 'point' : 'points'}`
}

/** Two ends already formatted, in words: `49 to 65`, `49 à 65`. */
export function range(language: Language, low: string, high: string): string {
  return language === 'fr' ? `${low} à ${high}` : `${low} to ${high}`
}

/** A likely range of shares, in percent without the sign: `49 to 65`. */
export function percentRange(language: Language, low: number, high: number): string {
  return range(language, number(language, low * 100), number(language, high * 100))
}

const units = { en: { kilo: 'KB', mega: 'MB' }, fr: { kilo: 'ko', mega: 'Mo' } } as const

/** A file's size, counted as file managers do (1,024 to a kilobyte) and at least one: `640 KB`, `1,2 Mo`, never broken over two lines. */
export function fileSize(language: Language, bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024))
  const { kilo, mega } = units[language]
  return kilobytes < 1024
    ? `${number(language, kilobytes)}\u00a0${kilo}`
    : `${number(language, bytes / 1024 / 1024, 1)}\u00a0${mega}`
}

/** A fiscal year as readers write it, from its URL form `2025-2026`: `2025–26` or `2025-2026`. */
export function fiscalYear(language: Language, year: string): string {
  if (language === 'fr') return year
  return `${year.slice(0, 4)}\u2013${year.slice(7, 9)}`
}

/** How long a date is written: `30 January 2026`; with its weekday; `30 Jan 2026`; `Jan 2026`. */
export type DateStyle = 'long' | 'weekday' | 'medium' | 'month'

const styles: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { day: 'numeric', month: 'long', year: 'numeric' },
  medium: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'short', year: 'numeric' },
}

/**
 * A date in words. A plain date (`2026-01-30`) is the same day everywhere; an instant is told in `timeZone`.
 * The first of a month is « 1er » in French.
 */
export function date(
  language: Language,
  value: string,
  style: DateStyle = 'long',
  timeZone = 'UTC',
): string {
  const plain = /^\d{4}-\d{2}-\d{2}$/.test(value)
  const instant = new Date(plain ? `${value}T12:00:00Z` : value)
  const options = { timeZone: plain ? 'UTC' : timeZone }
  const locale = dates[language]
  const text = once(Intl.DateTimeFormat, locale, { ...styles[style], ...options }).format(instant)
  const said = language === 'fr' ? text.replace(/^1 /, '1er ') : text
  if (style !== 'weekday') return said
  const weekday = once(Intl.DateTimeFormat, locale, { weekday: 'long', ...options }).format(instant)
  return language === 'fr' ? `${weekday} ${said}` : `${weekday}, ${said}`
}

/** The time of an instant, never broken over two lines: `10:32` or `10 h 32`. */
export function time(language: Language, instant: string | Date, timeZone?: string): string {
  return once(Intl.DateTimeFormat, numbers[language], {
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(timeZone ? { timeZone } : {}),
  })
    .format(new Date(instant))
    .replaceAll(' ', '\u00a0')
}

/** Things in a row: `3, 10 and 12`, `3, 10 et 12`. */
export function list(language: Language, things: readonly string[]): string {
  return once(Intl.ListFormat, numbers[language], { type: 'conjunction' }).format(things)
}

/** A month by its number from 1: `January`, `janvier`. */
export function monthName(language: Language, month: number): string {
  return once(Intl.DateTimeFormat, numbers[language], { month: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2024, month - 1, 15)),
  )
}

/** A weekday by its number from 1, Monday: `Monday`, `lundi`. */
export function weekdayName(language: Language, weekday: number): string {
  return once(Intl.DateTimeFormat, numbers[language], { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2024, 0, weekday)),
  )
}
