import { trimmed, type Lattice } from './lattice.ts'

/** The silent members of one stratum: how many, and the Dirichlet parameter of each category (answers + prior). */
export type SilentStratum = { draws: number; alpha: readonly number[] }

/**
 * Distribution of Σ position·count over independent DirichletMultinomial strata; `positions` are the categories' whole
 * places on the scale, lowest 0.
 *
 * Given z, Σ over counts of z^(Σ position·count) is the coefficient of x^draws in Π (1 − x z^position)^−alpha. That
 * coefficient is read off a circle of radius r < 1 (Cauchy's integral by the trapezoidal rule, whose error falls as r^points), for
 * each z among the roots of unity; strata multiply; one inverse Fourier transform gives the probabilities. Exact but for
 * rounding, about 1e-12, at a cost that does not grow with the cube of the silent members as counting outcomes does.
 */
export function scoredSum(strata: readonly SilentStratum[], positions: readonly number[]): Lattice {
  const draws = strata.reduce((sum, stratum) => sum + stratum.draws, 0)
  const top = draws * Math.max(...positions)
  const size = powerOfTwo(top + 2)
  const re = new Float64Array(size / 2 + 1).fill(1)
  const im = new Float64Array(size / 2 + 1)
  for (const stratum of strata) {
    if (stratum.draws > 0) multiplyIn(re, im, size, stratum, positions)
  }
  const weights = inverse(re, im, size, top + 1)
  return trimmed({ first: 0, weights })
}

// Probabilities below the transform's rounding are noise of either sign.
const ROUNDING = 1e-14

const powerOfTwo = (least: number): number => 2 ** Math.ceil(Math.log2(least))

function multiplyIn(
  re: Float64Array,
  im: Float64Array,
  size: number,
  stratum: SilentStratum,
  positions: readonly number[],
): void {
  const circle = circleFor(stratum)
  const grid = Math.max(size, circle.points)
  const tables = stratum.alpha.map((alpha) => powers(circle.radius, alpha, grid))
  const scale = coefficient(tables, positions, 0, grid, circle.points, stratum.draws).re
  for (let b = 0; b < re.length; b += 1) {
    const c = coefficient(tables, positions, (b * grid) / size, grid, circle.points, stratum.draws)
    const [x, y] = [re[b] ?? 0, im[b] ?? 0]
    re[b] = (x * c.re - y * c.im) / scale
    im[b] = (x * c.im + y * c.re) / scale
  }
}

// The radius near the saddle point keeps every term of one size; the aliased coefficients, draws + points and
// further, must weigh less than e^-38 of the one wanted.
function circleFor({ draws, alpha }: SilentStratum): { radius: number; points: number } {
  const total = alpha.reduce((sum, part) => sum + part, 0)
  const radius = draws / (draws + Math.max(total, 5))
  let points = powerOfTwo(draws + 2)
  while (Math.max(total - 1, 0) * Math.log1p(points / draws) + points * Math.log(radius) > -38)
    points *= 2
  return { radius, points }
}

type Table = { re: Float64Array; im: Float64Array }

// ((1 − r) / (1 − r ω^j))^alpha around the circle; the ratio keeps large alphas from overflowing.
function powers(radius: number, alpha: number, grid: number): Table {
  const table = { re: new Float64Array(grid), im: new Float64Array(grid) }
  for (let j = 0; j < grid; j += 1) {
    const angle = (2 * Math.PI * j) / grid
    const x = 1 - radius * Math.cos(angle)
    const y = -radius * Math.sin(angle)
    const length = Math.exp(alpha * (Math.log(1 - radius) - Math.log(Math.hypot(x, y))))
    const turn = -alpha * Math.atan2(y, x)
    table.re[j] = length * Math.cos(turn)
    table.im[j] = length * Math.sin(turn)
  }
  return table
}

// The coefficient of x^draws, up to a factor that does not depend on z: z is at `turn` on the grid.
function coefficient(
  tables: readonly Table[],
  positions: readonly number[],
  turn: number,
  grid: number,
  points: number,
  draws: number,
): { re: number; im: number } {
  const step = grid / points
  const turns = positions.map((position) => (position * turn) % grid)
  let [sumRe, sumIm] = [0, 0]
  for (let a = 0; a < points; a += 1) {
    const angle = (-2 * Math.PI * ((a * draws) % points)) / points
    let [re, im] = [Math.cos(angle), Math.sin(angle)]
    for (let k = 0; k < tables.length; k += 1) {
      const at = (a * step + (turns[k] ?? 0)) & (grid - 1)
      const [x, y] = [tables[k]?.re[at] ?? 0, tables[k]?.im[at] ?? 0]
      ;[re, im] = [re * x - im * y, re * y + im * x]
    }
    sumRe += re
    sumIm += im
  }
  return { re: sumRe, im: sumIm }
}

// Frequencies above half are conjugates of those below, since probabilities are real.
function inverse(re: Float64Array, im: Float64Array, size: number, length: number): Float64Array {
  const cos = Float64Array.from({ length: size }, (_, j) => Math.cos((2 * Math.PI * j) / size))
  const sin = Float64Array.from({ length: size }, (_, j) => Math.sin((2 * Math.PI * j) / size))
  return Float64Array.from({ length }, (_, position) => {
    let sum = re[0] ?? 0
    for (let b = 1; b < re.length; b += 1) {
      const at = (b * position) & (size - 1)
      const both = b === size / 2 ? 1 : 2
      sum += both * ((re[b] ?? 0) * (cos[at] ?? 0) + (im[b] ?? 0) * (sin[at] ?? 0))
    }
    return sum / size < ROUNDING ? 0 : sum / size
  })
}
