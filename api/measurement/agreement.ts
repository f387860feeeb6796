import { asFinite, MeasurementError } from './error.ts'

/** How far apart two codes are. */
export type Metric = 'nominal' | 'ordinal' | 'interval' | 'ratio'

/**
 * Krippendorff's alpha (Krippendorff, 2011): 1 is full agreement, 0 what chance gives.
 * @param codes one row per coder, one column per excerpt; null where a coder did not code.
 * Returns null, never 1, when only one value occurs or no excerpt has two codes. Throws `measurement.not_a_number`, and
 * `measurement.off_scale` for a negative code on the ratio metric.
 */
export function krippendorffAlpha(
  codes: readonly (readonly (number | null)[])[],
  metric: Metric,
): number | null {
  const units = pairable(codes)
  const totals = new Map<number, number>()
  for (const value of units.flat()) totals.set(value, (totals.get(value) ?? 0) + 1)
  if (totals.size < 2) return null
  const values = [...totals.keys()].toSorted((one, other) => one - other)
  if (metric === 'ratio' && (values[0] ?? 0) < 0)
    throw new MeasurementError('measurement.off_scale', { value: values[0], metric })
  const distance = distanceFor(
    metric,
    values.map((value) => ({ value, count: totals.get(value) ?? 0 })),
  )
  const n = units.flat().length
  const observed = sum(units.map((unit) => sumOverPairs(unit, distance) / (unit.length - 1)))
  const expected =
    sum(
      values.flatMap((one) =>
        values.map(
          (other) => (totals.get(one) ?? 0) * (totals.get(other) ?? 0) * distance(one, other),
        ),
      ),
    ) /
    (n - 1)
  return 1 - observed / expected
}

/** The codes of each excerpt that at least two coders coded. */
function pairable(codes: readonly (readonly (number | null)[])[]): number[][] {
  const width = Math.max(0, ...codes.map((row) => row.length))
  return Array.from({ length: width }, (_, unit) =>
    codes.flatMap((row) => row[unit] ?? []).map((code) => asFinite(code, `unit ${unit}`)),
  ).filter((unit) => unit.length > 1)
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const sumOverPairs = (
  unit: readonly number[],
  distance: (one: number, other: number) => number,
): number => sum(unit.flatMap((one) => unit.map((other) => distance(one, other))))

type Marginal = { value: number; count: number }

function distanceFor(
  metric: Metric,
  marginals: readonly Marginal[],
): (one: number, other: number) => number {
  switch (metric) {
    case 'nominal':
      return (one, other) => (one === other ? 0 : 1)
    case 'ordinal':
      return ordinalDistance(marginals)
    case 'interval':
      return (one, other) => (one - other) ** 2
    case 'ratio':
      return (one, other) => (one === other ? 0 : ((one - other) / (one + other)) ** 2)
  }
}

// The codes between two ranks, ends counted half.
function ordinalDistance(marginals: readonly Marginal[]): (one: number, other: number) => number {
  return (one, other) => {
    const [low, high] = [Math.min(one, other), Math.max(one, other)]
    const within = marginals.filter(({ value }) => value >= low && value <= high)
    const ends = sum(
      within.filter(({ value }) => value === low || value === high).map(({ count }) => count),
    )
    return one === other ? 0 : (sum(within.map(({ count }) => count)) - ends / 2) ** 2
  }
}
