import { answered, merged, silent, type Stratum } from './strata.ts'

/** So many silent members expected to answer with this score. */
export type ExpectedAnswer = { score: number; people: number }

/**
 * The figure if the silent resemble those of their stratum who answered: Σ (sum_h + silent_h · mean_h) / N. A stratum in
 * which nobody answered borrows the mean of all who did. At least one answer is needed.
 */
export function pointOf(
  strata: readonly Stratum[],
  scores: readonly number[],
  factor: number,
): { point: number; borrowed: boolean } {
  const everyone = merged(strata)
  const sum = strata.reduce(
    (running, stratum) =>
      running + stratum.N * meanOf(answered(stratum) > 0 ? stratum : everyone, scores),
    0,
  )
  return { point: (sum / everyone.N) * factor, borrowed: strata.some(isEmpty) }
}

const isEmpty = (stratum: Stratum): boolean => stratum.N > 0 && answered(stratum) === 0

const meanOf = (stratum: Stratum, scores: readonly number[]): number =>
  stratum.counts.reduce((sum, count, k) => sum + count * (scores[k] ?? 0), 0) / answered(stratum)

/** The answers expected of the silent, in whole people (largest remainders), by score, lowest first. */
export function expectedAnswers(
  strata: readonly Stratum[],
  scores: readonly number[],
): ExpectedAnswer[] {
  const everyone = merged(strata)
  const people = scores.map(() => 0)
  for (const stratum of strata) {
    const like = answered(stratum) > 0 ? stratum : everyone
    shareOut(silent(stratum), like.counts).forEach(
      (share, k) => (people[k] = (people[k] ?? 0) + share),
    )
  }
  return scores
    .map((score, k) => ({ score, people: people[k] ?? 0 }))
    .toSorted((one, other) => one.score - other.score)
}

function shareOut(people: number, counts: readonly number[]): number[] {
  const all = counts.reduce((sum, count) => sum + count, 0)
  const exact = counts.map((count) => (people * count) / all)
  const whole = exact.map(Math.floor)
  const left = people - whole.reduce((sum, count) => sum + count, 0)
  const byRemainder = exact
    .map((share, k) => ({ k, remainder: share - Math.floor(share) }))
    .toSorted((a, b) => b.remainder - a.remainder)
  byRemainder.slice(0, left).forEach(({ k }) => (whole[k] = (whole[k] ?? 0) + 1))
  return whole
}
