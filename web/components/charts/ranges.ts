import type { ChartPoint } from './series.ts'

/** A likely range drawn by itself: an upright line at a place of the axis, with a cap at each end. */
export type Whisker = { at: number; low: number; high: number }

/** What a line chart draws of its points. */
export type Drawn = { values: 'joined' | 'apart' | 'none'; band: boolean; whiskers: boolean }

/** A place of a line: its value, and whether none joins it to the one before. */
export type Place = Pick<ChartPoint, 'value' | 'breaksBefore'>

const hasValue = ({ value }: Place) => value !== null
const hasRange = ({ low, high }: ChartPoint) => low !== null && high !== null

/** Whether something is drawn between a place and the one before: known of both, which are defined alike. */
function joins<P extends Place>(
  points: readonly P[],
  at: number,
  has: (point: P) => boolean,
): boolean {
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

/** The places whose value no line joins to another: a line has nothing to draw of them. */
export function apart(line: readonly Place[]): number[] {
  return line.flatMap((place, at) =>
    hasValue(place) && !joins(line, at, hasValue) && !joins(line, at + 1, hasValue) ? [at] : [],
  )
}

/** What of a line chart there is to explain in its key. */
export function drawnOf(points: readonly ChartPoint[]): Drawn {
  const joined = (has: (point: ChartPoint) => boolean) =>
    points.some((_, at) => joins(points, at, has))
  const values = joined(hasValue) ? 'joined' : points.some(hasValue) ? 'apart' : 'none'
  return { values, band: joined(hasRange), whiskers: whiskersOf(points).length > 0 }
}
