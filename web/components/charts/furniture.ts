import type { ChartOptions } from 'chart.js'
import type { Palette } from './palette.ts'
import { font, marks } from './marks.ts'
import type { ChartPoint, ChartWords } from './series.ts'

type FurnitureProps = {
  points: readonly ChartPoint[]
  words: ChartWords
  palette: Palette
  bounds: { min: number; max: number } | { beginAtZero: true }
  bars?: boolean
}

/** What lines and bars share: quiet axes, no animation, a tooltip that says what the table says. */
export function furniture({
  points,
  words,
  palette,
  bounds,
  bars = false,
}: FurnitureProps): ChartOptions<'line' | 'bar'> {
  const ticks = { color: palette.ink2, font }
  return {
    animation: false,
    maintainAspectRatio: false,
    layout: { padding: { top: 18, right: 14 } },
    interaction: { mode: 'index', intersect: false },
    scales: {
      x: {
        grid: { display: false },
        border: { display: false },
        ticks: { ...ticks, maxRotation: 0, autoSkipPadding: 16 },
      },
      y: {
        ...bounds,
        border: { display: false },
        grid: { color: palette.line },
        ticks: { ...ticks, maxTicksLimit: 6, callback: (value) => words.format(Number(value)) },
      },
    },
    plugins: {
      annotation: { clip: false, annotations: marks({ points, words, palette, bars }) },
      tooltip: {
        displayColors: false,
        filter: ({ datasetIndex }) => datasetIndex === 0,
        callbacks: { label: ({ dataIndex }) => tooltip(points[dataIndex]) },
        titleFont: font,
        bodyFont: font,
      },
    },
  }
}

function tooltip(point: ChartPoint | undefined): string {
  return [point?.text, point?.beneath].filter(Boolean).join(' · ')
}
