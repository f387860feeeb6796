/** A published total: how often each unknown is in it. */
export type Row = readonly number[]

/**
 * What a reader can work out by adding and subtracting published totals: the exact row space over the rationals, by
 * elimination with whole numbers alone.
 */
export class RowSpace {
  private readonly basis: { lead: number; row: bigint[] }[] = []

  constructor(rows: readonly Row[]) {
    for (const row of rows) this.add(row)
  }

  /** True when a combination of the published totals is exactly this one. */
  gives(row: Row): boolean {
    return this.reduced(row).every((value) => value === 0n)
  }

  private add(row: Row): void {
    const rest = this.reduced(row)
    const lead = rest.findIndex((value) => value !== 0n)
    if (lead >= 0) this.basis.push({ lead, row: rest })
  }

  // Rows are kept in the order found; each has zeros at the leads before it.
  private reduced(row: Row): bigint[] {
    let rest = row.map(BigInt)
    for (const { lead, row: known } of this.basis) {
      const [have, pivot] = [rest[lead] ?? 0n, known[lead] ?? 1n]
      if (have !== 0n)
        rest = shortened(rest.map((value, i) => value * pivot - (known[i] ?? 0n) * have))
    }
    return rest
  }
}

function shortened(row: bigint[]): bigint[] {
  const divisor = row.reduce((a, b) => gcd(a, b < 0n ? -b : b), 0n)
  return divisor > 1n ? row.map((value) => value / divisor) : row
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b))

/**
 * Every world of whole people in a cell: how many of each atom gave each value, given the atoms' sizes and the cell's
 * histogram. Worlds are tables `[atom][value]`; there may be many.
 */
export function* worlds(
  sizes: readonly number[],
  histogram: readonly number[],
): Generator<number[][]> {
  const [size, ...others] = sizes
  if (size === undefined) {
    yield []
    return
  }
  for (const answers of waysToDraw(size, histogram)) {
    const left = histogram.map((people, value) => people - (answers[value] ?? 0))
    for (const rest of worlds(others, left)) yield [answers, ...rest]
  }
}

function* waysToDraw(people: number, histogram: readonly number[]): Generator<number[]> {
  const [available, ...others] = histogram
  if (available === undefined) {
    if (people === 0) yield []
    return
  }
  for (let here = Math.min(people, available); here >= 0; here -= 1) {
    for (const rest of waysToDraw(people - here, others)) yield [here, ...rest]
  }
}

/** All groups of atoms, each not empty, with fewer than `k` people together. */
export function groupsBelow(k: number, sizes: readonly number[]): number[][] {
  const grow = (from: number, group: number[], people: number): number[][] =>
    sizes.flatMap((size, atom) => {
      if (atom < from || size === 0 || people + size >= k) return []
      const larger = [...group, atom]
      return [larger, ...grow(atom + 1, larger, people + size)]
    })
  return grow(0, [], 0)
}
