import gammaln from '@stdlib/math-base-special-gammaln'
import { certain, trimmed, type Lattice } from './lattice.ts'

/**
 * BetaBinomial(draws, a, b): how many of `draws` silent members say yes when a − ½ who answered did and b − ½ did not.
 * Positions 0 to `draws`.
 */
export function betaBinomial(draws: number, a: number, b: number): Lattice {
  if (draws === 0) return certain(0)
  const constant =
    gammaln(draws + 1) + gammaln(a + b) - gammaln(a) - gammaln(b) - gammaln(draws + a + b)
  const weights = Float64Array.from({ length: draws + 1 }, (_, yes) =>
    Math.exp(constant + lnShape(yes, a) + lnShape(draws - yes, b)),
  )
  return trimmed({ first: 0, weights })
}

// ln Γ(a + c) / c!
const lnShape = (count: number, a: number): number => gammaln(a + count) - gammaln(count + 1)
