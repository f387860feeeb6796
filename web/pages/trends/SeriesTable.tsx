import { Link } from '@tanstack/react-router'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import {
  answeredText,
  beneathText,
  periodText,
  pointText,
  rangeText,
  valueText,
  type Voice,
} from '../../lib/figure-text.ts'
import { isEstimate, type Point } from '../../lib/figure.ts'
import { useTexts } from '../../lib/texts.ts'
import { useVoice } from '../../lib/voice.ts'
import { fill, type Texts } from '../../locales/index.ts'
import { factsPlace } from './open-facts.ts'
import type { Series } from './requests.ts'

/** To the facts behind a point; nothing where nothing was counted. */
function FactsLink({ series, point }: { series: Series; point: Point }) {
  const { trends } = useTexts()
  const voice = useVoice()
  const place = factsPlace(series, point)
  if (!place) return '...'
  const label = fill(trends.factsOf, { period: periodText(voice, point) })
  return (
    <Link {...place} aria-label={label}>
      {trends.facts}
    </Link>
  )
}

/** The same points as the chart's, to read one by one. */
export function SeriesTable({ series }: { series: Series }) {
  const { trends, measurement } = useTexts()
  const voice = useVoice()
  const { indicator, points } = series
  return (
    <>
      <DataTable
        caption={indicator.name[voice.language]}
        columns={columnsOf(voice, trends, series)}
        rows={points}
        rowKey={({ period, wave }) => `${period} ${wave}`}
      />
      <p className="small muted symbols">{measurement.symbols}</p>
    </>
  )
}

function columnsOf(voice: Voice, trends: Texts['trends'], series: Series): Column<Point>[] {
  const { indicator } = series
  const rangeOf = (point: Point) => (isEstimate(point) ? rangeText(voice, indicator, point) : null)
  return [
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
    ...(series.facts
      ? [
          {
            key: 'facts',
            heading: trends.columns.facts,
            cell: (point: Point) => <FactsLink series={series} point={point} />,
          },
        ]
      : []),
  ]
}
