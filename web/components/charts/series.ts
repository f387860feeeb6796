/** One place on a chart's axis, ready to draw: everything in it is already in the reader's words. */
export type ChartPoint = {
  label: string
  /** null breaks the line; `reason` is then written in the gap. */
  value: number | null
  low: number | null
  high: number | null
  target: number | null
  reason: string | null
  /** The sign that stands for the reason in the table; null where the table writes words too. */
  symbol: string | null
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

/** Places that follow each other without a value, all for the same reason. */
export type Gap = {
  /** Their middle. */ at: number
  /** How many they are. */ span: number
  reason: string
  symbol: string | null
  /** 1 where the reason stands higher than that of the gap it follows at once: neighbours don't run into each other. */
  row: 0 | 1
}

/** The gaps of a series, each with the reason that is written in its middle. */
export function gaps(points: readonly ChartPoint[]): Gap[] {
  const found: (Gap & { to: number })[] = []
  points.forEach(({ value, reason, symbol }, at) => {
    if (value !== null || reason === null) return
    const last = found.at(-1)
    const follows = last !== undefined && last.to === at - 1
    if (follows && last.reason === reason) {
      last.to = at
      last.at += 0.5
      last.span += 1
    } else
      found.push({ at, to: at, span: 1, reason, symbol, row: follows && last.row === 0 ? 1 : 0 })
  })
  return found.map(({ to: _, ...gap }) => gap)
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

/** A period in lines, so that more of them have room: `Q1`, `2026–27,`, `so far`. */
export const inLines = (label: string): string[] => label.split(/(?<=,) | (?=\d{4})/)
