import { trimmed, type Lattice } from './lattice.ts'

/** The silent members of one stratum: how many, and the Dirichlet parameter of each category (answers + prior). */
export type SilentStratum = { draws: number; alpha: readonly number[] }

/** A complex function on the roots of unity ω^0 … ω^half; those beyond are conjugates, since probabilities are real. */
type Transform = { re: Float64Array; im: Float64Array }

/**
 * Distribution of Σ position·count over independent DirichletMultinomial strata; `positions` are the categories' whole
 * places on the scale, lowest 0.
 *
 * Works on the generating function E[z^sum] at the roots of unity: strata multiply, and one inverse Fourier transform
 * gives the probabilities. Exact but for rounding (about 1e-13), at a cost of positions × silent members, where
 * counting outcomes grows with a power of them.
 */
export function scoredSum(strata: readonly SilentStratum[], positions: readonly number[]): Lattice {
  const draws = strata.reduce((sum, stratum) => sum + stratum.draws, 0)
  const size = draws * Math.max(...positions) + 1
  const circle = rootsOfUnity(size)
  const half = Math.floor(size / 2)
  const product: Transform = {
    re: new Float64Array(half + 1).fill(1),
    im: new Float64Array(half + 1),
  }
  for (const stratum of strata) {
    for (let b = 0; b <= half; b += 1) {
      const turns = positions.map((position) => (position * b) % size)
      multiplyAt(product, b, drawnFromUrn(stratum, turns, circle))
    }
  }
  return trimmed({ first: 0, weights: inverse(product, circle) })
}

function rootsOfUnity(size: number): Transform {
  const angle = (2 * Math.PI) / size
  return {
    re: Float64Array.from({ length: size }, (_, j) => Math.cos(angle * j)),
    im: Float64Array.from({ length: size }, (_, j) => Math.sin(angle * j)),
  }
}

type Complex = { re: number; im: number }

function multiplyAt({ re, im }: Transform, at: number, factor: Complex): void {
  const [x, y] = [re[at] ?? 0, im[at] ?? 0]
  re[at] = x * factor.re - y * factor.im
  im[at] = x * factor.im + y * factor.re
}

// Terms this small never grow back above rounding, and processors are slow with smaller ones.
const NOTHING = 1e-25

/**
 * E[z^sum] of one stratum by Polya's urn. With h_m the coefficient of x^m in Π (1 − x u_k)^−α_k, where u_k = z^position, and A = Σα,
 * m·h_m = Σ α_k Σ_j u_k^j h_(m−j). The inner sums obey a one-step recursion; dividing through by the values at z = 1
 * keeps the terms from overflowing.
 */
function drawnFromUrn(
  { draws, alpha }: SilentStratum,
  turns: readonly number[],
  circle: Transform,
): Complex {
  const total = alpha.reduce((sum, part) => sum + part, 0)
  const weights = Float64Array.from(alpha)
  const u: Transform = {
    re: Float64Array.from(turns, (turn) => circle.re[turn] ?? 0),
    im: Float64Array.from(turns, (turn) => circle.im[turn] ?? 0),
  }
  const sums: Transform = { re: new Float64Array(turns.length), im: new Float64Array(turns.length) }
  let drawnRe = 1
  let drawnIm = 0
  // Plain loops and no objects: these lines run tens of millions of times in a frame of thousands.
  for (let m = 1; m <= draws; m += 1) {
    const shrink = m === 1 ? 0 : (m - 1) / (total + m - 2)
    let re = 0
    let im = 0
    let size = 0
    for (let k = 0; k < turns.length; k += 1) {
      const x = drawnRe + shrink * (sums.re[k] ?? 0)
      const y = drawnIm + shrink * (sums.im[k] ?? 0)
      const sumRe = x * (u.re[k] ?? 0) - y * (u.im[k] ?? 0)
      const sumIm = x * (u.im[k] ?? 0) + y * (u.re[k] ?? 0)
      sums.re[k] = sumRe
      sums.im[k] = sumIm
      re += (weights[k] ?? 0) * sumRe
      im += (weights[k] ?? 0) * sumIm
      size += Math.abs(sumRe) + Math.abs(sumIm)
    }
    if (size < NOTHING) return { re: 0, im: 0 }
    drawnRe = re / (total + m - 1)
    drawnIm = im / (total + m - 1)
  }
  return { re: drawnRe, im: drawnIm }
}

// Probabilities below the transform's rounding are noise of either sign.
const ROUNDING = 1e-14

function inverse({ re, im }: Transform, circle: Transform): Float64Array {
  const size = circle.re.length
  // A wide distribution has few frequencies that matter.
  const heard = Array.from(re, (_, b) => b).filter(
    (b) => Math.hypot(re[b] ?? 0, im[b] ?? 0) > ROUNDING / size,
  )
  return Float64Array.from({ length: size }, (_, position) => {
    let sum = 0
    for (const b of heard) {
      const at = (b * position) % size
      const conjugates = b === 0 || 2 * b === size ? 1 : 2
      sum +=
        conjugates * ((re[b] ?? 0) * (circle.re[at] ?? 0) + (im[b] ?? 0) * (circle.im[at] ?? 0))
    }
    return sum / size < ROUNDING ? 0 : sum / size
  })
}
