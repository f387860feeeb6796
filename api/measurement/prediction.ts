import { asCount, asFinite, MeasurementError } from './error.ts'
import { missing, type Missing } from './missing.ts'
import { silentSum } from './silent-sum.ts'
import { expectedAnswers, pointOf, type ExpectedAnswer } from './point.ts'
import {
  answered,
  checkStrata,
  positionsOf,
  silent,
  type Positions,
  type Stratum,
} from './strata.ts'

export { SMALL_FRAME, strataFor, type Stratum } from './strata.ts'
export { isMissing, missing, type Missing, type MissingReason } from './missing.ts'
export { MeasurementError, type MeasurementWord } from './error.ts'

/** Both ends included, in the figure's unit. */
export type Range = { low: number; high: number }

/** A share is 0…1, a mean is on its scale, an NPS −100…100. */
export type Unit = 'share' | 'mean' | 'nps'

/** A figure of the whole council: what was answered, and what the silent members may say. */
export type Prediction = {
  /** How many answered, of how many. */
  n: number
  N: number
  unit: Unit
  /** The lowest and the highest value the figure's scale has. */
  scale: Range
  /** The figure if the silent resemble those of their stratum who answered. */
  point: number
  /** 95 % likely range, holding the point; null for a census. */
  likely: Range | null
  /** From every silent member answering lowest to every one answering highest. */
  possible: Range
  census: boolean
  /** True when a stratum without answers borrowed the rate of the others. */
  borrowed: boolean
  /** What the silent are expected to answer, in whole people, and the total of those who answered: both in the figure's unit. */
  expected: readonly ExpectedAnswer[]
  known: number
  /** Probability that the council's figure is at least, or at most, the target. */
  atLeast(target: number): number
  atMost(target: number): number
  /** The values the figure may take, lowest first, with their probabilities. */
  outcomes(): { value: number; probability: number }[]
}

/** A share from its strata: N members, n answered, `yes` of them said yes. Missing `no_answers` when nobody did. */
export function predictShare(
  strata: readonly { N: number; n: number; yes: number }[],
): Prediction | Missing {
  const counted = strata.map(({ N, n, yes }, stratum) => {
    if (asCount(yes, 'yes') > asCount(n, 'n'))
      throw new MeasurementError('measurement.yes_above_n', { stratum, yes, n })
    return { N, counts: [n - yes, yes] }
  })
  return predict('share', [0, 1], counted, 1)
}

/** A mean of the scores `values` from each stratum's count of each score. Missing `no_answers` when nobody answered. */
export function predictMean(
  values: readonly number[],
  strata: readonly Stratum[],
): Prediction | Missing {
  return predict('mean', values, strata, 1)
}

/** A net promoter score, 100·(share of 9 and 10 − share of 0 to 6), from counts of 0…10 in each stratum. */
export function predictNps(strata: readonly Stratum[]): Prediction | Missing {
  checkStrata(strata, 11)
  const grouped = strata.map(({ N, counts }) => ({
    N,
    counts: [total(counts.slice(0, 7)), total(counts.slice(7, 9)), total(counts.slice(9))],
  }))
  return predict('nps', [-1, 0, 1], grouped, 100)
}

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)

function predict(
  unit: Unit,
  scores: readonly number[],
  strata: readonly Stratum[],
  factor: number,
): Prediction | Missing {
  const positions = positionsOf(scores)
  checkStrata(strata, scores.length)
  const N = total(strata.map((stratum) => stratum.N))
  const n = total(strata.map(answered))
  if (n === 0) return missing('no_answers')
  const known = knownSum(strata, scores)
  return {
    n,
    N,
    unit,
    census: n === N,
    known: known * factor,
    scale: { low: Math.min(...scores) * factor, high: Math.max(...scores) * factor },
    expected: expectedAnswers(
      strata,
      scores.map((score) => score * factor),
    ),
    ...pointOf(strata, scores, factor),
    ...spreadOf(strata, positions, { known, N, factor, point: pointOf(strata, scores, 1).point }),
  }
}

const knownSum = (strata: readonly Stratum[], scores: readonly number[]): number =>
  total(strata.map((stratum) => total(stratum.counts.map((count, k) => count * (scores[k] ?? 0)))))

// A figure may sit on a position: 0.7 of 10 is 7, not 7.000000000000001.
const ROUNDING = 1e-9

type Whole = { known: number; N: number; factor: number; point: number }

/** Turns positions of the silent members' sum into values of the council's figure, and back. */
function spreadOf(
  strata: readonly Stratum[],
  { base, step, of }: Positions,
  { known, N, factor, point }: Whole,
) {
  const silentMembers = total(strata.map(silent))
  const top = silentMembers * Math.max(...of)
  const distribution = silentSum(strata, of)
  const valueAt = (position: number): number =>
    ((known + silentMembers * base + step * position) / N) * factor
  const positionOf = (value: number): number =>
    ((asFinite(value, 'target') / factor) * N - known - silentMembers * base) / step
  const around = positionOf(point * factor)
  const { low, high } = distribution.likely()
  return {
    likely:
      silentMembers === 0
        ? null
        : {
            low: valueAt(Math.min(low, Math.floor(around + ROUNDING))),
            high: valueAt(Math.max(high, Math.ceil(around - ROUNDING))),
          },
    possible: { low: valueAt(0), high: valueAt(top) },
    atLeast: (target: number) =>
      1 - distribution.atMost(Math.ceil(positionOf(target) - ROUNDING) - 1),
    atMost: (target: number) => distribution.atMost(Math.floor(positionOf(target) + ROUNDING)),
    outcomes: () =>
      distribution
        .outcomes()
        .map(({ position, probability }) => ({ value: valueAt(position), probability })),
  }
}
