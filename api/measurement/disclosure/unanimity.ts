/** How many people gave each value; `cant_say`, `none_attended` and `blank` are values like others. */
export type Histogram = ReadonlyMap<string, number>

/** What is said of a share that nearly everyone answered alike: no number, no range. */
export type Unanimity = 'four_fifths_or_more' | 'one_fifth_or_fewer'

/** A share that may be asked of a histogram: those who gave one of `values`, of those who gave none of `excluded`. */
export type ShareReading = { values: readonly string[]; excluded: readonly string[] }

/** All people of these histograms by value. */
export function summed(histograms: readonly Histogram[]): Map<string, number> {
  const sum = new Map<string, number>()
  for (const histogram of histograms) {
    for (const [value, people] of histogram) sum.set(value, (sum.get(value) ?? 0) + people)
  }
  return sum
}

/** True when all but at most one gave the same value: a reader then knows what a colleague answered. */
export function nearUnanimous(histogram: Histogram): boolean {
  let [total, most] = [0, 0]
  for (const people of histogram.values()) {
    total += people
    most = Math.max(most, people)
  }
  return total > 0 && most >= total - 1
}

/** The words for a share of a near-unanimous group; null where they would not be true (most couldn't say; fewer than five). */
export function unanimityOf(
  histogram: Histogram,
  { values, excluded }: ShareReading,
): Unanimity | null {
  let [yes, total] = [0, 0]
  for (const [value, people] of histogram) {
    if (excluded.includes(value) || value === 'blank') continue
    total += people
    if (values.includes(value)) yes += people
  }
  if (total === 0) return null
  if (5 * yes >= 4 * total) return 'four_fifths_or_more'
  return 5 * yes <= total ? 'one_fifth_or_fewer' : null
}
