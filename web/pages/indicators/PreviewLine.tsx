import { useMemo } from 'react'
import { chartPoint } from '../../components/charts/chart-point.ts'
import { ChartKey } from '../../components/charts/ChartKey.tsx'
import { entryOf, lineEntries } from '../../components/charts/key-entries.ts'
import { TrendChart } from '../../components/charts/TrendChart.tsx'
import { valueText, type Voice } from '../../lib/figure-text.ts'
import { drawn } from '../../lib/figure.ts'
import { useTexts } from '../../lib/texts.ts'
import { useVoice } from '../../lib/voice.ts'
import { fill, type Texts } from '../../locales/index.ts'
import type { Preview, PreviewRow } from './requests.ts'

type PreviewLineProps = { rows: readonly PreviewRow[]; preview: Preview; says: string }

/** The line as the new version would draw it, over the dashes of the one that is shown now. */
export function PreviewLine({ rows, preview, says }: PreviewLineProps) {
  const { indicators, trends } = useTexts()
  const voice = useVoice()
  const drawing = useMemo(
    () => drawingOf(voice, trends, rows, preview),
    [voice, trends, rows, preview],
  )
  if (drawing.points.every(({ value }) => value === null)) return null
  const value = fill(indicators.preview.columns.after, { n: preview.version })
  const isNew = drawing.earlier.every(({ value: before }) => before === null)
  const entries = [
    ...lineEntries(drawing.points, { ...trends.key, value }),
    ...entryOf('earlier', isNew ? null : indicators.preview.columns.before),
    ...entryOf('target', drawing.words.target),
  ]
  return (
    <>
      <TrendChart {...drawing} label={says} share={preview.unit === 'percent'} tall />
      <ChartKey entries={entries} />
    </>
  )
}

function drawingOf(
  voice: Voice,
  texts: Texts['trends'],
  rows: readonly PreviewRow[],
  preview: Preview,
) {
  const format = (value: number) => valueText(voice, preview, value)
  const target = rows.findLast(({ after }) => after.target !== null)?.after.target ?? null
  return {
    points: rows.map(({ after, breaksBefore }) => chartPoint(voice, preview, after, breaksBefore)),
    earlier: rows.map(({ before, brokenBefore }) => ({
      value: before && drawn(before),
      breaksBefore: brokenBefore,
    })),
    words: {
      target: target === null ? null : fill(texts.target, { value: format(target) }),
      definitionChange: texts.definitionChange,
      format,
    },
  }
}
