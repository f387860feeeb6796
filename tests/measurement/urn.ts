/** An exact probability. */
export type Rational = { top: bigint; bottom: bigint }

const add = (a: Rational, b: Rational): Rational => ({
  top: a.top * b.bottom + b.top * a.bottom,
  bottom: a.bottom * b.bottom,
})

const times = (a: Rational, b: Rational): Rational => ({
  top: a.top * b.top,
  bottom: a.bottom * b.bottom,
})

/** A rational as a double, right to the last digits whatever the length of its parts. */
export const toNumber = ({ top, bottom }: Rational): number =>
  Number((top * 10n ** 18n) / bottom) / 1e18

type Urn = { N: number; counts: readonly number[] }

/**
 * The predictive distribution of a council's total by brute force, with whole numbers only: each silent member in
 * turn draws a category with probability (answers so far + 1/K) / (people so far + 1), over every possible sequence.
 */
export function enumerate(
  scores: readonly number[],
  strata: readonly Urn[],
): Map<number, Rational> {
  let totals = new Map<number, Rational>([[0, { top: 1n, bottom: 1n }]])
  for (const stratum of strata) totals = combine(totals, enumerateStratum(scores, stratum))
  return totals
}

function enumerateStratum(scores: readonly number[], { N, counts }: Urn): Map<number, Rational> {
  const totals = new Map<number, Rational>()
  const draw = (now: readonly number[], chance: Rational): void => {
    const people = now.reduce((sum, count) => sum + count, 0)
    if (people === N) {
      const total = now.reduce((sum, count, k) => sum + count * (scores[k] ?? 0), 0)
      totals.set(total, add(totals.get(total) ?? { top: 0n, bottom: 1n }, chance))
      return
    }
    scores.forEach((_, k) => {
      const likeThis = {
        top: BigInt((now[k] ?? 0) * scores.length + 1),
        bottom: BigInt((people + 1) * scores.length),
      }
      draw(
        now.map((count, i) => (i === k ? count + 1 : count)),
        times(chance, likeThis),
      )
    })
  }
  draw(counts, { top: 1n, bottom: 1n })
  return totals
}

function combine(one: Map<number, Rational>, other: Map<number, Rational>): Map<number, Rational> {
  const totals = new Map<number, Rational>()
  for (const [a, p] of one) {
    for (const [b, q] of other)
      totals.set(a + b, add(totals.get(a + b) ?? { top: 0n, bottom: 1n }, times(p, q)))
  }
  return totals
}
