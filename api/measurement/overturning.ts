import type { Prediction } from './prediction.ts'

/** What a figure is held against; `tolerance` is how far short of the target still counts as close. */
export type Goal = { target: number; tolerance: number; direction: 'up' | 'down' }

// People's scores add up to sums that differ from a target's by rounding alone.
const ROUNDING = 1e-9

/**
 * How many silent members would have to answer otherwise than expected (like those of their stratum who answered) for the
 * completed council to be met, close or not met where it would not have been. Those who matter most are taken first, each
 * going to the end of the scale. Null when no number of them would do, or all answered.
 */
export function overturning(
  figure: Prediction,
  { target, tolerance, direction }: Goal,
): number | null {
  if (figure.census) return null
  const sign = direction === 'up' ? 1 : -1
  const expected = figure.expected.map(({ score, people }) => ({ score: score * sign, people }))
  const sum =
    figure.known * sign + expected.reduce((total, { score, people }) => total + score * people, 0)
  const bounds = [target * sign, target * sign - tolerance].map((bound) => bound * figure.N)
  const [best, worst] = [
    Math.max(figure.scale.low * sign, figure.scale.high * sign),
    Math.min(figure.scale.low * sign, figure.scale.high * sign),
  ]
  const above = bounds.filter((bound) => bound > sum + ROUNDING).map((bound) => bound - sum)
  const below = bounds
    .filter((bound) => bound <= sum + ROUNDING)
    .map((bound) => Math.max(0, sum - bound))
  const ways = [
    ...above.map((gap) =>
      changesFor(
        expected.map(({ score, people }) => ({ reach: best - score, people })),
        gap,
        'reach',
      ),
    ),
    ...below.map((gap) =>
      changesFor(
        expected.map(({ score, people }) => ({ reach: score - worst, people })),
        gap,
        'pass',
      ),
    ),
  ].filter((count) => count !== null)
  return ways.length > 0 ? Math.min(...ways) : null
}

type Movable = { reach: number; people: number }

// Rising to a bound is enough; falling must go past it.
function changesFor(groups: readonly Movable[], gap: number, aim: 'reach' | 'pass'): number | null {
  let [left, changed] = [gap, 0]
  for (const { reach, people } of groups.toSorted((one, other) => other.reach - one.reach)) {
    if (reach <= 0) break
    const needed =
      aim === 'reach' ? Math.ceil(left / reach - ROUNDING) : Math.floor(left / reach + ROUNDING) + 1
    if (needed <= people) return changed + needed
    left -= people * reach
    changed += people
  }
  return null
}
