/**
 * A distribution on whole positions: `weights[i]` is the probability of position `first + i`.
 * Weights add up to one within rounding.
 */
export type Lattice = { first: number; weights: Float64Array }

/** All probability on one position. */
export const certain = (position: number): Lattice => ({
  first: position,
  weights: Float64Array.of(1),
})

// Far below the 1e-9 that figures are checked to, and it keeps convolutions short.
const NEGLIGIBLE = 1e-18

/** Drops the negligible ends of a distribution and scales the rest to one. */
export function trimmed({ first, weights }: Lattice): Lattice {
  const start = weights.findIndex((weight) => weight > NEGLIGIBLE)
  const end = weights.findLastIndex((weight) => weight > NEGLIGIBLE)
  const kept = weights.slice(start, end + 1)
  const total = kept.reduce((sum, weight) => sum + weight, 0)
  return { first: first + start, weights: kept.map((weight) => weight / total) }
}

/** The distribution of the sum of two independent quantities, exactly: one term for each pair of positions. */
export function convolve(one: Lattice, other: Lattice): Lattice {
  const weights = new Float64Array(one.weights.length + other.weights.length - 1)
  for (let i = 0; i < one.weights.length; i += 1) {
    const weight = one.weights[i] ?? 0
    for (let j = 0; j < other.weights.length; j += 1) {
      weights[i + j] = (weights[i + j] ?? 0) + weight * (other.weights[j] ?? 0)
    }
  }
  return trimmed({ first: one.first + other.first, weights })
}
