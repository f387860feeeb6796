import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef } from 'react'
import { Card } from '../../components/Card.tsx'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import { pointText, type Voice } from '../../lib/figure-text.ts'
import type { Point } from '../../lib/figure.ts'
import { programmeQuery } from '../../lib/programme.ts'
import { useTexts } from '../../lib/texts.ts'
import { useVoice } from '../../lib/voice.ts'
import { fill, type Texts } from '../../locales/index.ts'
import { previewSentence } from './preview-sentence.ts'
import { PreviewLine } from './PreviewLine.tsx'
import type { Preview, PreviewRow } from './requests.ts'

/** What the new version does to the line, round by round and year by year, before anything is recorded. */
export function PreviewOf({ preview }: { preview: Preview }) {
  const { indicators } = useTexts()
  const { language } = useVoice()
  const heading = useId()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [preview])
  const council = useQuery(programmeQuery).data?.councils.find(
    ({ code }) => code === preview.council,
  )
  const alike = preview.rounds.every(({ after }) => after.wave === null && isYear(after))
  const tables = [
    { caption: indicators.grains.year, rows: preview.years },
    ...(alike ? [] : [{ caption: grainOf(preview, indicators), rows: preview.rounds }]),
  ]
  return (
    <Card padded labelledBy={heading} className="preview stack">
      <h2 id={heading} ref={title} tabIndex={-1}>
        {fill(indicators.preview.title, { n: preview.version })}
      </h2>
      {council && (
        <p className="muted">{fill(indicators.preview.of, { council: council.name[language] })}</p>
      )}
      {preview.rounds.length + preview.years.length === 0 && <p>{indicators.preview.none}</p>}
      {tables
        .filter(({ rows }) => rows.length > 0)
        .map((table) => (
          <EffectTable key={table.caption} {...table} preview={preview} />
        ))}
    </Card>
  )
}

const isYear = ({ period }: Point): boolean => /^\d{4}-\d{4}$/.test(period)

const grainOf = ({ rounds }: Preview, { grains }: Texts['indicators']): string =>
  rounds.some(({ after }) => after.wave !== null) ? grains.round : grains.quarter

type EffectTableProps = { caption: string; rows: readonly PreviewRow[]; preview: Preview }

function EffectTable({ caption, rows, preview }: EffectTableProps) {
  const texts = useTexts()
  const { indicators } = texts
  const voice = useVoice()
  const says = previewSentence(voice.language, texts, rows)
  return (
    <div>
      <h3>{caption}</h3>
      <p>{says}</p>
      <PreviewLine rows={rows} preview={preview} says={says} />
      <DataTable
        caption={caption}
        columns={columnsOf(voice, indicators, preview)}
        rows={rows}
        rowKey={({ after }) => `${after.period} ${after.wave}`}
      />
    </div>
  )
}

function columnsOf(
  voice: Voice,
  { preview: texts }: Texts['indicators'],
  { unit, decimals, decimalsBefore, version }: Preview,
): Column<PreviewRow>[] {
  const said = (point: Point, places: number) => (
    <>
      {pointText(voice, { unit, decimals: places }, point)}
      <span className="beneath">
        <StatusMark status={point.status} />
      </span>
    </>
  )
  return [
    {
      key: 'period',
      heading: texts.columns.period,
      names: true,
      cell: ({ after, breaksBefore }) => (
        <>
          {breaksBefore && <span className="effect-break">{texts.breakHere}</span>}
          {after.label[voice.language]}
        </>
      ),
    },
    {
      key: 'before',
      heading: texts.columns.before,
      cell: ({ before }) => (before ? said(before, decimalsBefore) : '..'),
    },
    {
      key: 'after',
      heading: fill(texts.columns.after, { n: version }),
      cell: ({ after, effect }) =>
        said(effect === 'revised' ? { ...after, revision: after.revision + 1 } : after, decimals),
    },
    {
      key: 'effect',
      heading: texts.columns.effect,
      cell: ({ effect }) => (
        <span className={effect === 'stays' ? 'muted' : `effect-${effect}`}>
          {texts.effects[effect]}
        </span>
      ),
    },
  ]
}
