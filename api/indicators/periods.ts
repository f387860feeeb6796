import type { Bilingual } from '../bilingual.ts'
import { fiscalYearOf, type Period, periodFrom, quarterOf } from '../measurement/period.ts'
import { fiscalYear, fill, texts } from '../../web/locales/index.ts'
import type { ReleasedWave, Span } from './evidence-queries.ts'

/** What a point stands for: one round, or all of a quarter or a fiscal year. */
export type By = 'round' | 'quarter' | 'year'

/** A place on the time axis. `date` is where it is drawn; `complete` once its last day is past. */
export type Slot = {
  period: string
  label: Bilingual
  fiscalYear: string
  date: string
  from: string
  to: string
  complete: boolean
  wave: ReleasedWave | null
}

/** The fiscal years from one to another, both included. @throws measurement.not_a_date */
export function yearsBetween(first: string, last: string): Period[] {
  const [from, to] = [periodFrom(first), periodFrom(last)]
  const count = Number(to.code.slice(0, 4)) - Number(from.code.slice(0, 4)) + 1
  return Array.from({ length: Math.max(0, count) }, (_, i) =>
    fiscalYearOf(`${Number(from.code.slice(0, 4)) + i}-04-01`),
  )
}

/** The first and the last day of those fiscal years. */
export const spanOf = (first: string, last: string): Span => ({
  from: periodFrom(first).from,
  to: periodFrom(last).to,
})

/** One slot a round, in the order they closed. */
export const roundSlots = (waves: readonly ReleasedWave[], today: string): Slot[] =>
  waves.map((wave) => {
    const quarter = quarterOf(wave.closedOn)
    const closed = { ...slotOf(quarter, today), date: wave.closedOn, complete: true, wave }
    return { ...closed, label: seasonLabel(quarter, wave.closedOn) }
  })

/** One slot a fiscal year that has begun. */
export const yearSlots = (years: readonly Period[], today: string): Slot[] =>
  years.filter((year) => year.from <= today).map((year) => slotOf(year, today))

/** One slot a quarter that has begun. */
export const quarterSlots = (years: readonly Period[], today: string): Slot[] =>
  years
    .flatMap((year) => ([1, 2, 3, 4] as const).map((q) => periodFrom(`${year.code}-Q${q}`)))
    .filter((quarter) => quarter.from <= today)
    .map((quarter) => slotOf(quarter, today))

/** The quarters a slot is made of: one, or a year's four. */
export function quartersIn({ from, to }: Pick<Slot, 'from' | 'to'>): Period[] {
  const { code } = fiscalYearOf(from)
  return ([1, 2, 3, 4] as const)
    .map((q) => periodFrom(`${code}-Q${q}`))
    .filter((quarter) => quarter.from >= from && quarter.to <= to)
}

const slotOf = (period: Period, today: string): Slot => ({
  period: period.quarter === null ? period.fiscalYear : `${period.fiscalYear} Q${period.quarter}`,
  label: labelOf(period),
  fiscalYear: period.fiscalYear,
  date: period.to,
  from: period.from,
  to: period.to,
  complete: period.to < today,
  wave: null,
})

const both = (text: (language: 'en' | 'fr') => string): Bilingual => ({
  en: text('en'),
  fr: text('fr'),
})

const labelOf = ({ fiscalYear: year, quarter }: Period): Bilingual =>
  both((language) =>
    quarter === null
      ? fiscalYear(language, year)
      : fill(texts[language].exportWords.quarter, { n: quarter, year: fiscalYear(language, year) }),
  )

/** What a round closed on that day is called. */
export const roundLabel = (closedOn: string): Bilingual =>
  seasonLabel(quarterOf(closedOn), closedOn)

/** What a quarter or fiscal year, `2025-2026 Q1` or `2025-2026`, is called. */
export const periodLabel = (period: string): Bilingual =>
  labelOf(periodFrom(period.replace(' Q', '-Q')))

const seasons = ['spring', 'summer', 'fall', 'winter'] as const

const seasonLabel = ({ quarter }: Period, closedOn: string): Bilingual =>
  both((language) =>
    fill(texts[language].exportWords.season, {
      season: texts[language].exportWords.seasons[seasons[(quarter ?? 1) - 1] ?? 'spring'],
      year: closedOn.slice(0, 4),
    }),
  )
