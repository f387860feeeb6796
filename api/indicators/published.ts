import type { Domain } from './domain.ts'
import type { Place, Point } from './point.ts'

/** What was said of a period: a figure and what it rests on, the letter of one too uncertain, words, or nothing for a reason. */
export type PublishedContent = {
  value?: number
  low?: number | null
  high?: number | null
  n?: number | null
  N?: number | null
  kind?: string
  quality?: string
  band?: string
  missing?: string
}

/** A value as it was published: the first time with revision 0, each later one a number higher. */
export type PublishedValue = {
  indicator: string
  domain: Domain
  /** A wave's id, a quarter or a fiscal year. */
  occasion: string
  revision: number
  version: number
  wave: string | null
  date: string
  content: PublishedContent
  cause: 'release' | 'period_over' | 'new_definition' | 'late_facts'
  publishedAt: Date
}

/** What a point is of: its round, or its period. */
export const occasionOf = ({ wave, period }: Pick<Place, 'wave' | 'period'>): string =>
  wave ?? period

/** What a point says, without its place, its target or its status: those are not what is revised. */
export function contentOf(point: Point): PublishedContent {
  if ('missing' in point) return { missing: point.missing }
  if ('band' in point) return { band: point.band, n: point.n, N: point.N }
  const { n, N, kind, quality } = point
  if (!('value' in point)) return { n, N, kind, quality }
  const { value, low, high } = point
  return { value: kept(value), low: kept(low), high: kept(high), n, N, kind, quality }
}

// Beyond a billionth there is only the noise of binary fractions, and noise is no revision.
const kept = <Value extends number | null>(value: Value): Value =>
  (value === null ? null : Math.round(value * 1e9) / 1e9) as Value

/** Whether two contents say the same. */
export const saysTheSame = (one: PublishedContent, other: PublishedContent): boolean =>
  keys.every((key) => one[key] === other[key])

const keys = ['value', 'low', 'high', 'n', 'N', 'kind', 'quality', 'band', 'missing'] as const

/** What was published, oldest revision first, by indicator and occasion. */
export type Ledger = ReadonlyMap<string, readonly PublishedValue[]>

const keyOf = (indicator: string, occasion: string): string => `${indicator} ${occasion}`

/** A domain's published values, to look points up in. */
export const ledgerOf = (values: readonly PublishedValue[]): Ledger =>
  Map.groupBy(values, ({ indicator, occasion }) => keyOf(indicator, occasion))

/**
 * A point with how often it was revised, and what it replaces. A change that is not on record yet counts: the mark never lags
 * behind the figure.
 */
export function withRevision(point: Point, indicator: string, ledger: Ledger): Point {
  const published = ledger.get(keyOf(indicator, occasionOf(point)))
  const newest = published?.at(-1)
  if (!newest || !point.complete) return point
  const same = saysTheSame(newest.content, contentOf(point))
  const revision = newest.revision + (same ? 0 : 1)
  const replaced = same ? published?.at(-2) : newest
  return { ...point, revision, replaces: revision > 0 ? (replaced?.content ?? null) : null }
}
