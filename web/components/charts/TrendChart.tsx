import type { ChartDataset, ScriptableLineSegmentContext } from 'chart.js'
import { useMemo } from 'react'
import type { Drawing } from './Canvas.tsx'
import { Drawn } from './Drawn.tsx'
import { furniture } from './furniture.ts'
import { type Palette, usePalette } from './palette.ts'
import { apart, type Place } from './ranges.ts'
import { type ChartPoint, type ChartWords, shareBounds } from './series.ts'

type TrendChartProps = {
  points: readonly ChartPoint[]
  words: ChartWords
  label: string
  share: boolean
  /** What the line was before, under it in dots. */
  earlier?: readonly Place[]
  tall?: boolean
}

/**
 * A line over time in its likely range: hollow points and a full last one, broken where nothing is known or defined alike.
 * A point without neighbours has its range drawn by itself.
 */
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
        bounds: share
          ? shareBounds(
              points,
              earlier?.map(({ value }) => value),
            )
          : { beginAtZero: true },
      }),
    }),
    [points, words, palette, share, earlier],
  )
  return <Drawn drawing={drawing} label={label} tall={tall} />
}

type Line = ChartDataset<'line' | 'bar', (number | null)[]>

/** A line that shows nothing of its own: what it has is added. */
const bare = { type: 'line', borderWidth: 0, pointRadius: 0, pointHitRadius: 0 } as const

function datasets(
  points: readonly ChartPoint[],
  palette: Palette,
  earlier: readonly Place[] = [],
): Line[] {
  const broken = brokenIn(points)
  const last = points.findLastIndex(({ value }) => value !== null)
  return [
    {
      type: 'line',
      data: points.map(({ value }) => value),
      borderColor: palette.accent,
      borderWidth: 2.5,
      segment: { borderColor: broken },
      // A value at an end of the axis shows whole.
      clip: false,
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
    targetLine(points, palette),
    earlierLine(earlier, palette),
  ]
}

/** No colour where a line breaks before its second end. */
const brokenIn =
  (line: readonly Place[]) =>
  ({ p1DataIndex }: ScriptableLineSegmentContext) =>
    line[p1DataIndex]?.breaksBefore ? 'transparent' : undefined

/** The target in dashes. Of one target there is no line to draw: a dash stands at its place. */
function targetLine(points: readonly ChartPoint[], { edge }: Palette): Line {
  const targets = points.map(({ target }) => target)
  const isOne = targets.filter((target) => target !== null).length === 1
  return {
    ...bare,
    data: targets,
    borderColor: edge,
    borderDash: [5, 4],
    borderWidth: 1.5,
    spanGaps: true,
    stepped: 'middle',
    pointStyle: 'line',
    pointRadius: isOne ? 12 : 0,
    pointBorderColor: edge,
    pointBorderWidth: 1.5,
  }
}

/** What the line was before, in dots; a value between gaps is one dot. */
function earlierLine(earlier: readonly Place[], { ink2 }: Palette): Line {
  const lone = apart(earlier)
  return {
    ...bare,
    data: earlier.map(({ value }) => value),
    segment: { borderColor: brokenIn(earlier) },
    clip: false,
    borderColor: ink2,
    borderDash: [1, 4],
    borderCapStyle: 'round',
    borderWidth: 2.5,
    pointRadius: earlier.map((_, at) => (lone.includes(at) ? 3 : 0)),
    pointBorderWidth: 0,
    pointBackgroundColor: ink2,
  }
}
