import { type Column, DataTable } from '../../components/DataTable.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import {
  answeredText,
  beneathText,
  periodText,
  pointText,
  rangeText,
  valueText,
} from '../../lib/figure-text.ts'
import { isEstimate, type Point } from '../../lib/figure.ts'
import { useTexts } from '../../lib/texts.ts'
import { useVoice } from '../../lib/voice.ts'
import type { Series } from './requests.ts'

/** The same points as the chart's, to read one by one. */
export function SeriesTable({ series }: { series: Series }) {
  const { trends, measurement } = useTexts()
  const voice = useVoice()
  const { indicator, points } = series
  const rangeOf = (point: Point) => (isEstimate(point) ? rangeText(voice, indicator, point) : null)
  const columns: Column<Point>[] = [
    {
      key: 'period',
      heading: trends.columns.period,
      cell: (point) => periodText(voice, point),
      names: true,
    },
    {
      key: 'value',
      heading: trends.columns.value,
      cell: (point) => pointText(voice, indicator, point),
      numeric: true,
    },
    {
      key: 'range',
      heading: trends.columns.range,
      cell: (point) => rangeOf(point) ?? beneathText(voice, indicator, point),
      numeric: true,
    },
    {
      key: 'answered',
      heading: trends.columns.answered,
      cell: (point) => answeredText(voice, point) ?? '...',
      numeric: true,
    },
    {
      key: 'target',
      heading: trends.columns.target,
      cell: ({ target }) => (target === null ? '...' : valueText(voice, indicator, target)),
      numeric: true,
    },
    {
      key: 'status',
      heading: trends.columns.status,
      cell: (point) => <StatusMark status={point.status} />,
    },
  ]
  return (
    <>
      <DataTable
        caption={indicator.name[voice.language]}
        columns={columns}
        rows={points}
        rowKey={({ period, wave }) => `${period} ${wave}`}
      />
      <p className="small muted symbols">{measurement.symbols}</p>
    </>
  )
}
