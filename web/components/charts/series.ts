/** One place on a chart's axis, ready to draw: everything in it is already in the reader's words. */
export type ChartPoint = {
  label: string
  /** null breaks the line; `reason` is then written in the gap. */
  value: number | null
  low: number | null
  high: number | null
  target: number | null
  reason: string | null
  /** A new definition begins here: no line joins this point to the one before. */
  breaksBefore: boolean
  /** The value and its range, as the table and the tooltip write them. */
  text: string
  beneath: string
}

/** What a chart draws besides its points. */
export type ChartWords = {
  target: string | null
  definitionChange: string
  format: (value: number) => string
}

/** The places where a reason is written: the middle of each run of points missing for the same reason. */
export function gaps(points: readonly ChartPoint[]): { at: number; reason: string }[] {
  const runs: { from: number; to: number; reason: string }[] = []
  points.forEach(({ value, reason }, index) => {
    if (value !== null || reason === null) return
    const last = runs.at(-1)
    if (last && last.reason === reason && last.to === index - 1) last.to = index
    else runs.push({ from: index, to: index, reason })
  })
  return runs.map(({ from, to, reason }) => ({ at: (from + to) / 2, reason }))
}

/** Where new definitions begin, between two places of the axis. */
export function definitionChanges(points: readonly ChartPoint[]): number[] {
  return points.flatMap(({ breaksBefore }, index) =>
    breaksBefore && index > 0 ? [index - 0.5] : [],
  )
}

/** The lowest and highest ends of the axis: shares get round tenths with air around, and never leave 0 to 1. */
export function shareBounds(
  points: readonly ChartPoint[],
  earlier: readonly (number | null)[] = [],
): { min: number; max: number } {
  const known = points
    .flatMap(({ value, low, high, target }) => [value, low, high, target])
    .concat(earlier)
    .filter((v) => v !== null)
  if (known.length === 0) return { min: 0, max: 1 }
  const min = Math.max(0, Math.floor(Math.min(...known) * 5 - 0.25) / 5)
  const max = Math.min(1, Math.ceil(Math.max(...known) * 5 + 0.25) / 5)
  return { min, max }
}
