import { MeasurementError } from './error.ts'
import type { Prediction } from './prediction.ts'

/**
 * The mean of a year's rounds, each round counting the same. The silent of one round are mostly the silent of the next:
 * the rounds' predictive distributions are joined at equal probabilities, rank by rank, so that the likely range goes from
 * the mean of the low ends to the mean of the high ends. No joining of the same rounds spreads wider (Kaas, Dhaene and
 * Goovaerts, 2000, on comonotone sums). One round is itself.
 *
 * `n` and `N` are answers and invitations over the rounds. Nobody is told how many would have to differ: the
 * same people would be counted once a round. Throws `measurement.mixed_units`, or when there is no round.
 */
export function meanOfRounds(rounds: readonly Prediction[]): Prediction {
  const [first, ...others] = rounds
  if (!first) throw new MeasurementError('measurement.not_a_count', { name: 'rounds', value: 0 })
  if (others.length === 0) return first
  const other = others.find((round) => round.unit !== first.unit)
  if (other)
    throw new MeasurementError('measurement.mixed_units', { before: first.unit, after: other.unit })
  const mean = (of: (round: Prediction) => number): number => sum(rounds.map(of)) / rounds.length
  const census = rounds.every((round) => round.census)
  const outcomes = joined(rounds.map((round) => round.outcomes()))
  return {
    n: sum(rounds.map((round) => round.n)),
    N: sum(rounds.map((round) => round.N)),
    unit: first.unit,
    scale: first.scale,
    point: mean((round) => round.point),
    likely: census
      ? null
      : {
          low: mean((round) => round.likely?.low ?? round.point),
          high: mean((round) => round.likely?.high ?? round.point),
        },
    possible: {
      low: mean((round) => round.possible.low),
      high: mean((round) => round.possible.high),
    },
    census,
    borrowed: rounds.some((round) => round.borrowed),
    expected: [],
    known: 0,
    atLeast: (target) => probability(outcomes, (value) => value >= target - ROUNDING),
    atMost: (target) => probability(outcomes, (value) => value <= target + ROUNDING),
    outcomes: () => outcomes,
  }
}

// Means of the same values in another order differ by rounding alone.
const ROUNDING = 1e-9

type Outcome = { value: number; probability: number }

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const probability = (outcomes: readonly Outcome[], holds: (value: number) => boolean): number =>
  Math.min(
    1,
    sum(outcomes.filter(({ value }) => holds(value)).map((outcome) => outcome.probability)),
  )

/** Walks all rounds from their lowest outcome to their highest, the same probability at a time. */
function joined(rounds: readonly (readonly Outcome[])[]): Outcome[] {
  const walks = rounds.map((outcomes) => ({ outcomes, at: 0, left: outcomes[0]?.probability ?? 0 }))
  const together: Outcome[] = []
  while (walks.every((walk) => walk.at < walk.outcomes.length)) {
    const step = Math.min(...walks.map((walk) => walk.left))
    const values = walks.map((walk) => walk.outcomes[walk.at]?.value ?? 0)
    if (step > 0) together.push({ value: sum(values) / walks.length, probability: step })
    for (const walk of walks) {
      walk.left -= step
      if (walk.left > SMALLEST) continue
      walk.at += 1
      walk.left = walk.outcomes[walk.at]?.probability ?? 0
    }
  }
  return together
}

// What is left of an outcome after subtracting its parts may be rounding.
const SMALLEST = 1e-15
