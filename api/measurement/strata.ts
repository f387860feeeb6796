import { asCount, asFinite, MeasurementError } from './error.ts'

/** One stratum: N members, and how many of them answered in each category, aligned with the figure's scores. */
export type Stratum = { N: number; counts: readonly number[] }

/** Frames smaller than this have neither strata nor weights. */
export const SMALL_FRAME = 30

/** Which strata a figure of a frame of this size is made from. */
export const strataFor = (frameSize: number): 'one' | 'declared' =>
  frameSize < SMALL_FRAME ? 'one' : 'declared'

/** How many answered. */
export const answered = (stratum: Stratum): number =>
  stratum.counts.reduce((sum, count) => sum + count, 0)

/** How many did not. */
export const silent = (stratum: Stratum): number => stratum.N - answered(stratum)

/** One stratum made of all, as small frames are read. */
export function merged(strata: readonly Stratum[]): Stratum {
  const width = Math.max(0, ...strata.map((stratum) => stratum.counts.length))
  const counts = Array.from({ length: width }, (_, k) =>
    strata.reduce((sum, stratum) => sum + (stratum.counts[k] ?? 0), 0),
  )
  return { N: strata.reduce((sum, stratum) => sum + stratum.N, 0), counts }
}

/**
 * Throws unless every stratum has whole, non-negative counts, one for each score, of at most N people:
 * `measurement.not_a_count`, `measurement.scale_mismatch`, `measurement.n_above_N`.
 */
export function checkStrata(strata: readonly Stratum[], categories: number): void {
  strata.forEach((stratum, index) => {
    asCount(stratum.N, `strata[${index}].N`)
    if (stratum.counts.length !== categories) {
      throw new MeasurementError('measurement.scale_mismatch', {
        stratum: index,
        counts: stratum.counts.length,
        categories,
      })
    }
    stratum.counts.forEach((count, k) => asCount(count, `strata[${index}].counts[${k}]`))
    const n = answered(stratum)
    if (n > stratum.N)
      throw new MeasurementError('measurement.n_above_N', { stratum: index, n, N: stratum.N })
  })
}

/** The scale as whole positions from 0, and the step between positions: [0, 25, 50, 100] is 0, 1, 2, 4 by steps of 25. */
export type Positions = { base: number; step: number; of: readonly number[] }

// Scores are typed by people: a sixth decimal is finer than any of them.
const DECIMALS = 1e6

/** Places scores on a lattice; throws `measurement.not_a_number` or `measurement.off_scale` where there is none. */
export function positionsOf(scores: readonly number[]): Positions {
  const whole = scores.map((score, k) => asFinite(score, `values[${k}]`) * DECIMALS)
  if (
    scores.length === 0 ||
    new Set(scores).size < scores.length ||
    whole.some((score) => Math.abs(score - Math.round(score)) > 1e-3)
  ) {
    throw new MeasurementError('measurement.off_scale', { scores })
  }
  const base = Math.min(...scores)
  const heights = scores.map((score) => Math.round((score - base) * DECIMALS))
  const step = heights.reduce(greatestCommonDivisor) || DECIMALS
  return { base, step: step / DECIMALS, of: heights.map((height) => height / step) }
}

const greatestCommonDivisor = (a: number, b: number): number =>
  b === 0 ? a : greatestCommonDivisor(b, a % b)
