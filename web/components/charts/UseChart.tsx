import { useMemo } from 'react'
import type { Drawing } from './Canvas.tsx'
import { Drawn } from './Drawn.tsx'
import { font } from './mark.ts'
import { type Palette, usePalette } from './palette.ts'
import { type Promoted, promotionMarks, promotionRoom } from './promotion-marks.ts'

type UseChartProps = {
  labels: readonly string[]
  counts: readonly number[]
  promoted: readonly Promoted[]
  format: (count: number) => string
  label: string
}

/** Use by month, a bar each from zero, with an upright line where it was promoted. */
export function UseChart({ labels, counts, promoted, format, label }: UseChartProps) {
  const palette = usePalette()
  const drawing = useMemo(
    () => drawn({ labels, counts, promoted, format }, palette),
    [labels, counts, promoted, format, palette],
  )
  return <Drawn drawing={drawing} label={label} />
}

function drawn(props: Omit<UseChartProps, 'label'>, palette: Palette): Drawing {
  const { labels, counts, promoted, format } = props
  const ticks = { color: palette.ink2, font }
  return {
    type: 'bar',
    data: {
      labels: [...labels],
      datasets: [
        { type: 'bar', data: [...counts], backgroundColor: palette.accent, maxBarThickness: 30 },
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      layout: { padding: { top: promotionRoom(promoted), right: 14 } },
      scales: {
        x: { grid: { display: false }, ticks: { ...ticks, maxRotation: 0, autoSkipPadding: 16 } },
        y: {
          beginAtZero: true,
          border: { display: false },
          grid: { color: palette.line },
          ticks: {
            ...ticks,
            precision: 0,
            maxTicksLimit: 6,
            callback: (value) => format(Number(value)),
          },
        },
      },
      plugins: {
        annotation: { clip: false, annotations: promotionMarks(promoted, palette) },
        tooltip: { displayColors: false, titleFont: font, bodyFont: font },
      },
    },
  }
}
