import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { Button, buttonClass } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { CopyButton } from '../../components/CopyButton.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { useVoice } from '../../lib/voice.ts'
import { fill } from '../../locales/index.ts'
import { IndicatorPicker } from './IndicatorPicker.tsx'
import { Method } from './Method.tsx'
import {
  csvAddress,
  type IndicatorRow,
  type Series,
  seriesQuery,
  type SeriesWanted,
} from './requests.ts'
import type { Dimension } from './view.ts'
import { SeriesTable } from './SeriesTable.tsx'
import { TrendPicture } from './TrendPicture.tsx'

type TrendCardProps = {
  dimension: Dimension
  wanted: SeriesWanted
  choices: readonly IndicatorRow[]
  onPick: (code: string) => void
  tableOpen: boolean
  onTable: (open: boolean) => void
  tall?: boolean
  /** The element that tells what choosing a bar does. */
  hint?: string | undefined
}

/** One dimension: what its figures say, their chart, and the same as a table, a file and a link. */
export function TrendCard(props: TrendCardProps) {
  const { dimension, wanted, choices, onPick, hint, tall = false } = props
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
      {series && <TrendPicture series={series} tall={tall} hint={hint} />}
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
