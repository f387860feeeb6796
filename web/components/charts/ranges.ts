import type { ChartPoint } from './series.ts'

/** A likely range drawn by itself: an upright line at a place of the axis, with a cap at each end. */
export type Whisker = { at: number; low: number; high: number }

/** What a line chart draws of its points. */
export type Drawn = { values: 'joined' | 'apart' | 'none'; band: boolean; whiskers: boolean }

type Has = (point: ChartPoint) => boolean

const hasValue: Has = ({ value }) => value !== null
const hasRange: Has = ({ low, high }) => low !== null && high !== null

/** Whether something is drawn between a place and the one before: known of both, which are defined alike. */
function joins(points: readonly ChartPoint[], at: number, has: Has): boolean {
  const [before, point] = [points[at - 1], points[at]]
  return Boolean(before && point && !point.breaksBefore && has(before) && has(point))
}

/** The ranges that no band shows, because a band runs between neighbours and these have none. */
export function whiskersOf(points: readonly ChartPoint[]): Whisker[] {
  return points.flatMap(({ low, high }, at) => {
    if (low === null || high === null || low >= high) return []
    const inBand = joins(points, at, hasRange) || joins(points, at + 1, hasRange)
    return inBand ? [] : [{ at, low, high }]
  })
}

/** The places of values between gaps: a line has nothing to draw of them. */
export function apart(values: readonly (number | null)[]): number[] {
  const known = (at: number) => (values[at] ?? null) !== null
  return values.flatMap((_, at) => (known(at) && !known(at - 1) && !known(at + 1) ? [at] : []))
}

/** What of a line chart there is to explain in its key. */
export function drawnOf(points: readonly ChartPoint[]): Drawn {
  const joined = (has: Has) => points.some((_, at) => joins(points, at, has))
  const values = joined(hasValue) ? 'joined' : points.some(hasValue) ? 'apart' : 'none'
  return { values, band: joined(hasRange), whiskers: whiskersOf(points).length > 0 }
}
