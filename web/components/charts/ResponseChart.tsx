import { useMemo } from 'react'
import type { Drawing } from './Canvas.tsx'
import { Drawn } from './Drawn.tsx'
import { font } from './mark.ts'
import { type Palette, usePalette } from './palette.ts'

type ResponseChartProps = {
  labels: readonly string[]
  /** Shares answered by the end of each day, null where none is known. */
  now: readonly (number | null)[]
  last: readonly (number | null)[] | null
  names: { now: string; last: string }
  axis: string
  format: (share: number) => string
  label: string
}

/** Response by day of two rounds: this one's line full, the last one's dashed, each broken at a day that was not counted. */
export function ResponseChart(props: ResponseChartProps) {
  const { labels, now, last, names, axis, format, label } = props
  const palette = usePalette()
  const drawing = useMemo(
    () => drawn({ labels, now, last, names, axis, format }, palette),
    [labels, now, last, names, axis, format, palette],
  )
  return (
    <figure className="response-chart">
      <figcaption className="cluster small">
        <span>
          <span className="key-line" aria-hidden="true" /> {names.now}
        </span>
        {last && (
          <span>
            <span className="key-line key-dashed" aria-hidden="true" /> {names.last}
          </span>
        )}
      </figcaption>
      <Drawn drawing={drawing} label={label} />
    </figure>
  )
}

function drawn(props: Omit<ResponseChartProps, 'label'>, palette: Palette): Drawing {
  const { labels, now, last, names, axis, format } = props
  const ticks = { color: palette.ink2, font }
  return {
    type: 'line',
    data: { labels: [...labels], datasets: lines(now, last, names, palette) },
    options: {
      animation: false,
      maintainAspectRatio: false,
      interaction: { mode: 'index', intersect: false },
      scales: {
        x: {
          grid: { display: false },
          title: { display: true, text: axis, color: palette.ink2, font },
          ticks: { ...ticks, maxRotation: 0, autoSkipPadding: 16 },
        },
        y: {
          min: 0,
          max: 1,
          border: { display: false },
          grid: { color: palette.line },
          ticks: { ...ticks, maxTicksLimit: 6, callback: (value) => format(Number(value)) },
        },
      },
      plugins: {
        tooltip: {
          callbacks: {
            label: ({ dataset, parsed }) => `${dataset.label ?? ''} ${format(parsed.y ?? 0)}`,
          },
          titleFont: font,
          bodyFont: font,
        },
      },
    },
  }
}

function lines(
  now: ResponseChartProps['now'],
  last: ResponseChartProps['last'],
  names: ResponseChartProps['names'],
  palette: Palette,
): Drawing['data']['datasets'] {
  const current = {
    type: 'line' as const,
    label: names.now,
    data: [...now],
    borderColor: palette.accent,
    backgroundColor: palette.accent,
    borderWidth: 2.5,
    pointRadius: 3,
  }
  if (!last) return [current]
  return [
    current,
    {
      type: 'line',
      label: names.last,
      data: [...last],
      borderColor: palette.edge,
      backgroundColor: palette.edge,
      borderWidth: 2,
      borderDash: [5, 4],
      pointRadius: 1.5,
    },
  ]
}
