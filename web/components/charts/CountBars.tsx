import { useMemo } from 'react'
import type { Drawing } from './Canvas.tsx'
import { Drawn } from './Drawn.tsx'
import { furniture } from './furniture.ts'
import { widestBar } from './last-mark.ts'
import { usePalette } from './palette.ts'
import { apart } from './ranges.ts'
import type { ChartPoint, ChartWords } from './series.ts'

type CountBarsProps = {
  points: readonly ChartPoint[]
  words: ChartWords
  label: string
  share: boolean
  /** What a click on a period's bar does; the table beside the chart has the same as links. */
  onPick?: ((index: number) => void) | undefined
  /** The element that says so. */
  describedBy?: string | undefined
}

/** A bar for each period, from zero: for counts, and for shares of everything in a register. */
export function CountBars({ points, words, label, share, onPick, describedBy }: CountBarsProps) {
  const palette = usePalette()
  const drawing = useMemo<Drawing>(
    () => ({
      type: 'bar',
      data: {
        labels: points.map((point) => point.label),
        datasets: [
          {
            type: 'bar',
            data: points.map(({ value }) => value),
            backgroundColor: palette.accent,
            maxBarThickness: widestBar,
          },
          { ...targetLine(points), borderColor: palette.ink, borderWidth: 1.5 },
          // Paper around the dashes: they are seen over bars too.
          { ...targetLine(points), borderColor: palette.paper, borderWidth: 4.5 },
        ],
      },
      options: furniture({
        bars: true,
        points,
        words,
        palette,
        bounds: share ? { min: 0, max: 1 } : { beginAtZero: true },
        onPick,
      }),
    }),
    [points, words, palette, share, onPick],
  )
  return <Drawn drawing={drawing} label={label} describedBy={describedBy} />
}

/** The target over the bars, from the middle of one period to the middle of the next. */
function targetLine(points: readonly ChartPoint[]) {
  const targets = points.map(({ target }) => target)
  const lone = apart(targets.map((value) => ({ value, breaksBefore: false })))
  return {
    type: 'line' as const,
    data: targets,
    order: -1,
    stepped: 'middle' as const,
    borderDash: [5, 4],
    // Of a target between others that are not set there is no line to draw: a dash stands at its place.
    pointStyle: 'line' as const,
    pointRadius: targets.map((_, at) => (lone.includes(at) ? 12 : 0)),
    pointBorderWidth: 1.5,
  }
}
