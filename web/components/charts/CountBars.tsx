import { useMemo } from 'react'
import type { Drawing } from './Canvas.tsx'
import { Drawn } from './Drawn.tsx'
import { furniture } from './furniture.ts'
import { usePalette } from './palette.ts'
import type { ChartPoint, ChartWords } from './series.ts'

type CountBarsProps = {
  points: readonly ChartPoint[]
  words: ChartWords
  label: string
  share: boolean
  /** What a click on a period's bar does; the table beside the chart has the same as links. */
  onPick?: ((index: number) => void) | undefined
}

/** A bar for each period, from zero: for counts, and for shares of everything in a register. */
export function CountBars({ points, words, label, share, onPick }: CountBarsProps) {
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
            maxBarThickness: 46,
          },
          {
            type: 'line',
            data: points.map(({ target }) => target),
            borderColor: palette.ink,
            order: -1,
            stepped: 'middle',
            borderDash: [5, 4],
            borderWidth: 1.5,
            pointRadius: 0,
          },
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
  return <Drawn drawing={drawing} label={label} />
}
