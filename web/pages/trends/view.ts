import { type DomainSearch, readDomain } from '../../lib/domain.ts'

/** The dimensions a trend page shows, in its order. */
export const dimensions = [
  'satisfaction',
  'delivery',
  'guide_usage',
  'engagement',
  'outcome',
] as const
export type Dimension = (typeof dimensions)[number]

/** What a trend page's address says: reopening it shows the same view. */
export type TrendView = DomainSearch & {
  /** First fiscal year shown, `2023-2024`. */
  from?: string
  by?: 'round' | 'year'
  /** Dimensions whose table is open. */
  tables?: string[]
  /** The indicator drawn for each dimension, where it isn't the first. */
} & { [Each in Dimension]?: string }

/** Reads a view from an address, leaving out what makes no sense. */
export function readTrendView(search: Record<string, unknown>): TrendView {
  const view: TrendView = readDomain(search)
  if (typeof search['from'] === 'string' && /^\d{4}-\d{4}$/.test(search['from']))
    view.from = search['from']
  if (search['by'] === 'round' || search['by'] === 'year') view.by = search['by']
  for (const dimension of dimensions) {
    const code = search[dimension]
    if (isCode(code)) view[dimension] = code
  }
  if (Array.isArray(search['tables'])) view.tables = search['tables'].filter(isWord)
  return view
}

/** The fiscal years a view can start with: this one and the four before, `today` being `YYYY-MM-DD`. */
export function startingYears(today: string): string[] {
  const year = Number(today.slice(0, 4)) - (today.slice(5, 7) < '04' ? 1 : 0)
  return [0, 1, 2, 3, 4].map((back) => `${year - back}-${year - back + 1}`)
}

function isCode(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Z0-9-]{1,40}$/.test(value)
}

function isWord(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z_]{1,20}$/.test(value)
}
