import { plainHeading } from './columns.ts'

/** A day as `YYYY-MM-DD`; or two numbers of which either may be the month; or why it can't be read. */
export type DayRead =
  | { day: string }
  | { first: number; second: number; year: number }
  | { wrong: 'day_unreadable' | 'day_impossible' | 'day_short_year' | 'day_without_day' }

/** Names of months, with what they are shortened to, in both languages, without accents. */
const months: ReadonlyMap<string, number> = new Map(
  [
    ['january', 'jan', 'janvier', 'janv'],
    ['february', 'feb', 'fevrier', 'fevr', 'fev'],
    ['march', 'mar', 'mars'],
    ['april', 'apr', 'avril', 'avr'],
    ['may', 'mai'],
    ['june', 'jun', 'juin'],
    ['july', 'jul', 'juillet', 'juil'],
    ['august', 'aug', 'aout'],
    ['september', 'sep', 'sept', 'septembre'],
    ['october', 'oct', 'octobre'],
    ['november', 'nov', 'novembre'],
    ['december', 'dec', 'decembre'],
  ].flatMap((names, at) => names.map((name) => [name, at + 1] as const)),
)

const weekdays =
  /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) /

/** Of a day in a spreadsheet the clock time is nobody's meaning. */
const clock = /[t ]\d{1,2} ?[:h] ?\d{2}( ?: ?\d{2}(\.\d+)?)?( ?(z|am|pm|[+-]\d{2}:?\d{2}))?$/

/** The days of a spreadsheet are numbers from 1 January 1900 (1), with a 29 February that year never had. */
const serialOrigin = Date.UTC(1899, 11, 30)
const serials = { from: 61, to: 109_574 } as const

/** Reads a day as people write it: `2027-03-31`, `31/03/2027`, `31 mars 2027`, `1er avril 2027`, `March 31, 2027`, `46477`. */
export function readDay(text: string): DayRead {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(clock, '')
    .replace(/\b1 er\b/, '1er')
  return (
    readNumbers(plain) ??
    readNamed(plainHeading(plain).replace(weekdays, '')) ?? { wrong: 'day_unreadable' }
  )
}

/** The day a spreadsheet's number stands for. */
export function daySerial(value: number): DayRead {
  const whole = Math.floor(value)
  if (whole < serials.from || whole > serials.to) return { wrong: 'day_unreadable' }
  return { day: new Date(serialOrigin + whole * 86_400_000).toISOString().slice(0, 10) }
}

function readNumbers(text: string): DayRead | null {
  if (/^\d{4,6}([.,]\d+)?$/.test(text) && Number.parseInt(text, 10) >= 10_000)
    return daySerial(Number.parseInt(text, 10))
  const [, whole = '', ...parts] = /^((\d{4})(\d{2})(\d{2}))$/.exec(text) ?? []
  if (whole !== '') return dayOf(Number(parts[0]), Number(parts[1]), Number(parts[2]))
  const [, a = '', b = '', c = ''] =
    /^(\d{1,4}) ?[-/. ] ?(\d{1,2}) ?[-/. ] ?(\d{1,4})$/.exec(text) ?? []
  if (a === '') return /^\d{4}[-/. ]\d{1,2}$/.test(text) ? { wrong: 'day_without_day' } : null
  if (a.length === 4) return dayOf(Number(a), Number(b), Number(c))
  if (c.length !== 4 || a.length > 2) return { wrong: 'day_short_year' }
  const [first, second, year] = [Number(a), Number(b), Number(c)]
  if (first === second || (first > 12 && second > 12)) return dayOf(year, second, first)
  return { first, second, year }
}

/** `31 mars 2027`, `1er avril 2027`, `march 31 2027`, `31st of march 2027`, `31 mar 27`. */
function readNamed(text: string): DayRead | null {
  const words = text.split(' ').filter((word) => !['le', 'the', 'of', 'de'].includes(word))
  const named = words.findIndex((word) => months.has(word))
  const month = months.get(words[named] ?? '')
  if (month === undefined || words.length > 3) return null
  const [first = '', last = ''] = words.toSpliced(named, 1)
  if (last === '') return /^\d{4}$/.test(first) ? { wrong: 'day_without_day' } : null
  const [dayText, yearText] = /^\d{4}$/.test(first) ? [last, first] : [first, last]
  const day = /^(\d{1,2})(er|st|nd|rd|th|e)?$/.exec(dayText)?.[1]
  if (day === undefined || !/^\d{2}(\d{2})?$/.test(yearText)) return null
  const year = yearText.length === 2 ? 2000 + Number(yearText) : Number(yearText)
  return dayOf(year, month, Number(day))
}

/** A day the calendar has. */
export function dayOf(year: number, month: number, day: number): DayRead {
  const time = new Date(Date.UTC(year, month - 1, day))
  if (year < 100 || time.getUTCMonth() !== month - 1 || time.getUTCDate() !== day)
    return { wrong: 'day_impossible' }
  return { day: time.toISOString().slice(0, 10) }
}
