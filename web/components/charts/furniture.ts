import type { ChartOptions } from 'chart.js'
import type { Palette } from './palette.ts'
import { font } from './mark.ts'
import { definitionRoom, marks, valueRoom } from './marks.ts'
import { type ChartPoint, type ChartWords, definitionChanges, inLines } from './series.ts'

type FurnitureProps = {
  points: readonly ChartPoint[]
  words: ChartWords
  palette: Palette
  bounds: { min: number; max: number } | { beginAtZero: true }
  bars?: boolean
  onPick?: ((index: number) => void) | undefined
}

/** What lines and bars share: quiet axes, no animation, a tooltip that says what the table says. */
export function furniture({
  points,
  words,
  palette,
  bounds,
  bars = false,
  onPick,
}: FurnitureProps): ChartOptions<'line' | 'bar'> {
  const ticks = { color: palette.ink2, font }
  return {
    animation: false,
    maintainAspectRatio: false,
    layout: { padding: { top: topRoom(points), right: 14 } },
    interaction: { mode: 'index', intersect: false },
    ...(onPick ? picking(points, onPick) : {}),
    scales: {
      x: {
        grid: { display: false },
        border: { display: false },
        ticks: {
          ...ticks,
          maxRotation: 0,
          autoSkipPadding: 10,
          callback: (place) => inLines(points[Number(place)]?.label ?? ''),
        },
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

const topRoom = (points: readonly ChartPoint[]): number =>
  valueRoom + (definitionChanges(points).length > 0 ? definitionRoom : 0)

/** A click on what is drawn of a period picks it, and the pointer says so beforehand. */
function picking(
  points: readonly ChartPoint[],
  onPick: (index: number) => void,
): Pick<ChartOptions<'line' | 'bar'>, 'onClick' | 'onHover'> {
  const pickable = (index: number | undefined): index is number =>
    index !== undefined && (points[index]?.value ?? null) !== null
  return {
    onClick: (_, [element]) => {
      if (pickable(element?.index)) onPick(element.index)
    },
    onHover: ({ native }, [element]) => {
      if (native?.target instanceof HTMLElement)
        native.target.style.cursor = pickable(element?.index) ? 'pointer' : ''
    },
  }
}

function tooltip(point: ChartPoint | undefined): string {
  return [point?.text, point?.beneath].filter(Boolean).join(' · ')
}
