import type { Usage } from './requests.ts'

/** What was counted, added up. */
export type Sums = { opens: number; quarter: number; half: number; all: number; downloads: number }

const nothing: Sums = { opens: 0, quarter: 0, half: 0, all: 0, downloads: 0 }

/** The sum of rows. */
export const sumOf = (rows: readonly Sums[]): Sums =>
  rows.reduce<Sums>(
    (sum, row) => ({
      opens: sum.opens + row.opens,
      quarter: sum.quarter + row.quarter,
      half: sum.half + row.half,
      all: sum.all + row.all,
      downloads: sum.downloads + row.downloads,
    }),
    nothing,
  )

/** First days of the months from one day's to another's. */
export function monthsBetween(since: string, today: string): string[] {
  const months: string[] = []
  let [year = 0, month = 0] = since.split('-').map(Number)
  const last = `${today.slice(0, 7)}-01`
  for (;;) {
    const first = `${year}-${String(month).padStart(2, '0')}-01`
    if (first > last) return months
    months.push(first)
    ;[year, month] = month === 12 ? [year + 1, 1] : [year, month + 1]
  }
}

/** Where a day stands on the axis of months: 2.5 is between the third bar and the fourth. */
export function placeOf(months: readonly string[], day: string): number {
  const at = months.indexOf(`${day.slice(0, 7)}-01`)
  return at + Number(day.slice(8)) / 31 - 0.5
}

/** Sums by jurisdiction, and opens month by month, the most opened first; null for readers of none. */
export function byJurisdiction({
  since,
  today,
  months: rows,
}: Pick<Usage, 'since' | 'today' | 'months'>): {
  jurisdiction: string | null
  sums: Sums
  opens: number[]
}[] {
  const months = monthsBetween(since, today)
  return [...Map.groupBy(rows, ({ jurisdiction }) => jurisdiction)]
    .map(([jurisdiction, own]) => ({
      jurisdiction,
      sums: sumOf(own),
      opens: months.map((month) => own.find((row) => row.month === month)?.opens ?? 0),
    }))
    .toSorted((a, b) => b.sums.opens - a.sums.opens)
}
