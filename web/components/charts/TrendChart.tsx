import type { ChartDataset, ScriptableLineSegmentContext } from 'chart.js'
import { useMemo } from 'react'
import type { Drawing } from './Canvas.tsx'
import { Drawn } from './Drawn.tsx'
import { furniture } from './furniture.ts'
import { type Palette, usePalette } from './palette.ts'
import { type ChartPoint, type ChartWords, shareBounds } from './series.ts'

type TrendChartProps = {
  points: readonly ChartPoint[]
  words: ChartWords
  label: string
  share: boolean
  /** What the line was before, under it in dots. */
  earlier?: readonly (number | null)[]
  tall?: boolean
}

/** A line over time in its likely range: hollow points and a full last one, broken where nothing is known or defined alike. */
export function TrendChart({
  points,
  words,
  label,
  share,
  earlier,
  tall = false,
}: TrendChartProps) {
  const palette = usePalette()
  const drawing = useMemo<Drawing>(
    () => ({
      type: 'line',
      data: {
        labels: points.map((point) => point.label),
        datasets: datasets(points, palette, earlier),
      },
      options: furniture({
        points,
        words,
        palette,
        bounds: share ? shareBounds(points, earlier) : { beginAtZero: true },
      }),
    }),
    [points, words, palette, share, earlier],
  )
  return <Drawn drawing={drawing} label={label} tall={tall} />
}

type Line = ChartDataset<'line' | 'bar', (number | null)[]>

function datasets(
  points: readonly ChartPoint[],
  palette: Palette,
  earlier: readonly (number | null)[] = [],
): Line[] {
  const broken = ({ p1DataIndex }: ScriptableLineSegmentContext) =>
    points[p1DataIndex]?.breaksBefore ? 'transparent' : undefined
  const last = points.findLastIndex(({ value }) => value !== null)
  const bare = { type: 'line', borderWidth: 0, pointRadius: 0, pointHitRadius: 0 } as const
  return [
    {
      type: 'line',
      data: points.map(({ value }) => value),
      borderColor: palette.accent,
      borderWidth: 2.5,
      segment: { borderColor: broken },
      pointRadius: points.map((_, index) => (index === last ? 6 : 5)),
      pointBorderWidth: 2.5,
      pointBorderColor: palette.accent,
      pointBackgroundColor: points.map((_, index) =>
        index === last ? palette.accent : palette.paper,
      ),
    },
    {
      data: points.map(({ high }) => high),
      backgroundColor: palette.band,
      fill: '+1',
      segment: { backgroundColor: broken },
      ...bare,
    },
    { data: points.map(({ low }) => low), ...bare },
    {
      data: points.map(({ target }) => target),
      borderColor: palette.edge,
      borderDash: [5, 4],
      spanGaps: true,
      stepped: 'middle',
      ...bare,
      borderWidth: 1.5,
    },
    {
      ...bare,
      data: [...earlier],
      borderColor: palette.ink2,
      borderDash: [1, 4],
      borderCapStyle: 'round',
      borderWidth: 2.5,
    },
  ]
}
