import { useQuery } from '@tanstack/react-query'
import { useId, useMemo } from 'react'
import { Button, buttonClass } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { ChartKey } from '../../components/charts/ChartKey.tsx'
import { CountBars } from '../../components/charts/CountBars.tsx'
import { TrendChart } from '../../components/charts/TrendChart.tsx'
import { CopyButton } from '../../components/CopyButton.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { answeredText, valueText } from '../../lib/figure-text.ts'
import { isEstimate } from '../../lib/figure.ts'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { useVoice } from '../../lib/voice.ts'
import { fill } from '../../locales/index.ts'
import { chartPoints } from './chart-points.ts'
import { useOpenFacts } from './open-facts.ts'
import { IndicatorPicker } from './IndicatorPicker.tsx'
import { Method } from './Method.tsx'
import {
  csvAddress,
  type IndicatorRow,
  type Series,
  seriesQuery,
  type SeriesWanted,
} from './requests.ts'
import { imageText, sentenceOf } from './sentence.ts'
import type { Dimension } from './view.ts'
import { SeriesTable } from './SeriesTable.tsx'

type TrendCardProps = {
  dimension: Dimension
  wanted: SeriesWanted
  choices: readonly IndicatorRow[]
  onPick: (code: string) => void
  tableOpen: boolean
  onTable: (open: boolean) => void
  tall?: boolean
}

/** One dimension: what its figures say, their chart, and the same as a table, a file and a link. */
export function TrendCard(props: TrendCardProps) {
  const { dimension, wanted, choices, onPick, tall = false } = props
  const { trends } = useTexts()
  const problemText = useProblemText()
  const { data: series, error } = useQuery(seriesQuery(wanted))
  const heading = useId()
  return (
    <Card padded labelledBy={heading} className={tall ? 'trend trend-tall' : 'trend'}>
      <div className="cluster between">
        <h2 id={heading}>{trends.dimensions[dimension]}</h2>
        {series && <Tools {...props} series={series} />}
      </div>
      <IndicatorPicker choices={choices} value={wanted.code} onPick={onPick} />
      {error && <Notice kind="problem">{problemText(error)}</Notice>}
      {!series && !error && <Skeleton heights={[4, tall ? 18 : 12]} />}
      {series && <Picture series={series} tall={tall} />}
      {series && props.tableOpen && <SeriesTable series={series} />}
      {series && <Method series={series} />}
    </Card>
  )
}

function Tools({ series, wanted, tableOpen, onTable }: TrendCardProps & { series: Series }) {
  const { trends, common } = useTexts()
  const { language } = useVoice()
  const toggle = tableOpen ? trends.hideTable : trends.table
  const name = series.indicator.name[language]
  return (
    <div className="cluster no-print tools">
      <Button
        kind="quiet"
        aria-expanded={tableOpen}
        aria-label={fill(common.actionOn, { action: toggle, name })}
        onClick={() => onTable(!tableOpen)}
      >
        {toggle}
      </Button>
      <a
        className={buttonClass('quiet')}
        href={csvAddress(wanted, language)}
        aria-label={fill(common.actionOn, { action: trends.download, name })}
        download
      >
        {trends.download}
      </a>
      <CopyButton kind="quiet" text={() => window.location.href}>
        {trends.copyLink}
      </CopyButton>
    </div>
  )
}

function Picture({ series, tall }: { series: Series; tall: boolean }) {
  const texts = useTexts()
  const { trends } = texts
  const voice = useVoice()
  const { indicator } = series
  const points = useMemo(() => chartPoints(voice, series), [voice, series])
  const words = useMemo(() => {
    const target = points.findLast((point) => point.target !== null)?.target ?? null
    const format = (value: number) => valueText(voice, indicator, value)
    return {
      target: target === null ? null : fill(trends.target, { value: format(target) }),
      definitionChange: trends.definitionChange,
      format,
    }
  }, [points, trends, voice, indicator])
  const { lead, rest } = sentenceOf(voice, texts, series)
  const drawing = {
    points,
    words,
    label: imageText(voice, trends, series),
    share: indicator.unit === 'percent',
  }
  const census = series.points.some(
    (point) => 'kind' in point && (point.kind === 'census' || point.kind === 'count'),
  )
  const last = series.points.findLast(isEstimate)
  const open = useOpenFacts(series)
  return (
    <>
      <p className="say">
        <strong>{lead}</strong>
        {'. '}
        {rest}
      </p>
      {census ? <CountBars {...drawing} onPick={open} /> : <TrendChart {...drawing} tall={tall} />}
      {open && <p className="small muted no-print">{trends.openFacts}</p>}
      {census ? (
        <ChartKey target={words.target} />
      ) : (
        <ChartKey
          {...trends.key}
          target={words.target}
          more={last ? answeredText(voice, last) : null}
        />
      )}
    </>
  )
}
