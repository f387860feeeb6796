import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import type { Lattice } from './lattice.ts'

/**
 * How the silent members' sum may fall, on whole positions 0…top (each silent member adds its category's position).
 * The exact and the large form answer the same three questions.
 */
export type Distribution = {
  /** P(sum ≤ position); 0 below the support. */
  atMost(position: number): number
  /** The smallest positions at which the distribution passes 2.5 % and reaches 97.5 %. */
  likely(): { low: number; high: number }
  /** Positions with their probabilities, lowest first; a fine sample of them in the large form. */
  outcomes(): { position: number; probability: number }[]
}

const TAIL = 0.025

// Exact ties such as P = 39/40 must not be decided by the last bit of a sum.
const ROUNDING = 1e-12

/** The exact form: every position with its probability. */
export function exactDistribution({ first, weights }: Lattice): Distribution {
  const cumulative = new Float64Array(weights.length)
  let sum = 0
  weights.forEach((weight, i) => {
    sum += weight
    cumulative[i] = sum
  })
  return {
    atMost: (position) =>
      position < first
        ? 0
        : Math.min(1, cumulative[Math.min(position - first, weights.length - 1)] ?? 1),
    likely: () => ({
      low: first + cumulative.findIndex((probability) => probability > TAIL + ROUNDING),
      high: first + cumulative.findIndex((probability) => probability >= 1 - TAIL - ROUNDING),
    }),
    outcomes: () => Array.from(weights, (probability, i) => ({ position: first + i, probability })),
  }
}

/** The first moments of a sum, which the large form keeps: mean, variance and third central moment. */
export type Moments = { mean: number; variance: number; third: number }

/**
 * The large form: the normal with the same mean and variance, its first skewness term (Edgeworth; Cornish-Fisher for the
 * ends) and half a position of continuity. Without the two, a share of 95 % would be 1e-2 off where it meets the exact form.
 */
export function largeDistribution({ mean, variance, third }: Moments, top: number): Distribution {
  const deviation = Math.sqrt(variance)
  const skewness = deviation > 0 ? third / deviation ** 3 : 0
  const atMost = (position: number): number =>
    position < 0
      ? 0
      : position >= top
        ? 1
        : skewedCdf((position + 0.5 - mean) / deviation, skewness)
  const quantile = (probability: number): number => {
    const z = normalQuantile(probability, 0, 1)
    const position = mean + deviation * (z + (skewness * (z * z - 1)) / 6) - 0.5
    return Math.min(top, Math.max(0, Math.ceil(position)))
  }
  return {
    atMost: deviation > 0 ? atMost : (position) => (position >= mean ? 1 : 0),
    likely: () => ({ low: quantile(TAIL), high: quantile(1 - TAIL) }),
    outcomes: () =>
      Array.from({ length: SAMPLE }, (_, i) => ({
        position: quantile((i + 0.5) / SAMPLE),
        probability: 1 / SAMPLE,
      })),
  }
}

const SAMPLE = 4000

function skewedCdf(z: number, skewness: number): number {
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
  return Math.min(1, Math.max(0, normalCdf(z, 0, 1) - (density * skewness * (z * z - 1)) / 6))
}
