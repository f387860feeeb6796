import { asFinite } from './error.ts'
import { isMissing, type Missing } from './missing.ts'

/** One round: when, in any even unit of time, and its figure. */
export type TrendPoint = { at: number; figure: number | Missing }

/** What is said of a line of rounds. */
export type TrendWord = 'steadily_up' | 'steadily_down' | 'no_direction' | 'too_few_rounds'

/** The word, the slope per unit of time (null with fewer than two points), and the points it was read from. */
export type Trend = { word: TrendWord; slope: number | null; rounds: number }

/** Fewer rounds than this have no direction. */
export const LEAST_ROUNDS = 5

/**
 * The direction of the comparable rounds: with five or more, all but at most one change one way, and the Theil-Sen slope
 * (Sen, 1968) and the line's two ends the same way. No p-value: on a panel it cries trend in still series. Points before the last break are not
 * comparable; other missing points are skipped.
 */
export function trendOf(points: readonly TrendPoint[]): Trend {
  const comparable = sinceBreak(points)
  const slope = theilSen(comparable)
  const rounds = comparable.length
  if (rounds < LEAST_ROUNDS || slope === null) return { word: 'too_few_rounds', slope, rounds }
  const changes = comparable.slice(1).map((point, i) => point.value - (comparable[i]?.value ?? 0))
  if (steadily(changes) && slope > 0) return { word: 'steadily_up', slope, rounds }
  if (steadily(changes.map((change) => -change)) && slope < 0) {
    return { word: 'steadily_down', slope, rounds }
  }
  return { word: 'no_direction', slope, rounds }
}

// The slope is deaf to one fall that undoes every rise; their sum is not.
const steadily = (changes: readonly number[]): boolean =>
  changes.filter((change) => change > 0).length >= changes.length - 1 &&
  changes.reduce((sum, change) => sum + change, 0) > 0

type Known = { at: number; value: number }

function sinceBreak(points: readonly TrendPoint[]): Known[] {
  const ordered = points.toSorted((one, other) => one.at - other.at)
  const broken = ordered.findLastIndex(
    ({ figure }) =>
      typeof figure === 'object' && isMissing(figure) && figure.missing === 'not_comparable',
  )
  return ordered
    .slice(broken + 1)
    .flatMap(({ at, figure }) =>
      typeof figure === 'number' ? [{ at, value: asFinite(figure, 'figure') }] : [],
    )
}

/** The median slope between all pairs of points at different times; null when there is none. */
export function theilSen(points: readonly { at: number; value: number }[]): number | null {
  const slopes = points.flatMap((one, i) =>
    points
      .slice(i + 1)
      .filter((other) => other.at !== one.at)
      .map((other) => (other.value - one.value) / (other.at - one.at)),
  )
  return median(slopes)
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other)
  const [low, high] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.floor(sorted.length / 2)],
  ]
  return low === undefined || high === undefined ? null : (low + high) / 2
}
