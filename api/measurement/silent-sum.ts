import { betaBinomial } from './betabinomial.ts'
import { scoredSum, type SilentStratum } from './dirichlet-multinomial.ts'
import {
  exactDistribution,
  largeDistribution,
  type Distribution,
  type Moments,
} from './distribution.ts'
import { certain, convolve } from './lattice.ts'
import { silent, type Stratum } from './strata.ts'

/** Sums with more positions than this take the large form; the two agree to 1e-3 there. */
export const LATTICE_LIMIT = 4_000

/**
 * What the silent members may add up to: the finite-population predictive distribution (Polya posterior of Ghosh and
 * Meeden, 1997, with one prior answer shared by the categories: Jeffreys' ½ and ½ for a share), stratum by stratum, summed.
 * `positions` are the categories' whole places, lowest 0. `form` is for comparing the two; figures leave it out.
 */
export function silentSum(
  strata: readonly Stratum[],
  positions: readonly number[],
  form?: 'exact' | 'large',
): Distribution {
  const prior = 1 / positions.length
  const parts = strata.map((stratum) => ({
    draws: silent(stratum),
    alpha: stratum.counts.map((count) => count + prior),
  }))
  const top = parts.reduce((sum, part) => sum + part.draws, 0) * Math.max(...positions)
  const large = form === undefined ? top > LATTICE_LIMIT : form === 'large'
  if (large)
    return largeDistribution(parts.map((part) => momentsOf(part, positions)).reduce(added), top)
  if (top === 0) return exactDistribution(certain(0))
  if (positions.length === 2)
    return exactDistribution(parts.map((part) => silentYes(part, positions)).reduce(convolve))
  return exactDistribution(scoredSum(parts, positions))
}

function silentYes({ draws, alpha }: SilentStratum, positions: readonly number[]) {
  const yes = positions[1] === 1 ? 1 : 0
  return betaBinomial(draws, alpha[yes] ?? 0, alpha[1 - yes] ?? 0)
}

// Moments of a DirichletMultinomial's score: those of one draw, spread by what was learnt from A answers.
function momentsOf({ draws, alpha }: SilentStratum, positions: readonly number[]): Moments {
  const known = alpha.reduce((sum, part) => sum + part, 0)
  const average = (of: (position: number) => number): number =>
    positions.reduce((sum, position, k) => sum + (of(position) * (alpha[k] ?? 0)) / known, 0)
  const centre = average((position) => position)
  const spread = (draws * (known + draws)) / (known + 1)
  return {
    mean: draws * centre,
    variance: average((position) => (position - centre) ** 2) * spread,
    third:
      (average((position) => (position - centre) ** 3) * spread * (known + 2 * draws)) /
      (known + 2),
  }
}

const added = (one: Moments, other: Moments): Moments => ({
  mean: one.mean + other.mean,
  variance: one.variance + other.variance,
  third: one.third + other.third,
})
