import { useMemo } from 'react'
import { ChartKey } from '../../components/charts/ChartKey.tsx'
import { CountBars } from '../../components/charts/CountBars.tsx'
import { entryOf, lineEntries } from '../../components/charts/key-entries.ts'
import { TrendChart } from '../../components/charts/TrendChart.tsx'
import { answeredText, valueText } from '../../lib/figure-text.ts'
import { isEstimate } from '../../lib/figure.ts'
import { useTexts } from '../../lib/texts.ts'
import { useVoice } from '../../lib/voice.ts'
import { fill } from '../../locales/index.ts'
import { chartPoints, isOfBars } from './chart-points.ts'
import { useOpenFacts } from './open-facts.ts'
import type { Series } from './requests.ts'
import { imageText, sentenceOf } from './sentence.ts'

type TrendPictureProps = {
  series: Series
  tall: boolean
  /** The element that tells what choosing a bar does. */
  hint: string | undefined
}

/** What a series says in a sentence, its chart, and the key of what the chart draws. */
export function TrendPicture({ series, tall, hint }: TrendPictureProps) {
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
  const open = useOpenFacts(series)
  const bars = isOfBars(series.points)
  const last = series.points.findLast(isEstimate)
  const entries = [
    ...(bars ? [] : lineEntries(points, trends.key)),
    ...entryOf('target', words.target),
    ...entryOf(null, !bars && last ? answeredText(voice, last) : null),
  ]
  return (
    <>
      <p className="say">
        <strong>{lead}</strong>
        {'. '}
        {rest}
      </p>
      {bars ? (
        <CountBars {...drawing} onPick={open} describedBy={open && hint} />
      ) : (
        <TrendChart {...drawing} tall={tall} />
      )}
      <ChartKey entries={entries} />
    </>
  )
}
