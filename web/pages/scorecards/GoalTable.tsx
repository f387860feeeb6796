import { Link } from '@tanstack/react-router'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { Sparkline } from '../../components/Sparkline.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import {
  answeredText,
  beneathText,
  differenceText,
  pointText,
  valueText,
  type Voice,
  worthText,
} from '../../lib/figure-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { useVoice } from '../../lib/voice.ts'
import { fill, fiscalYear, type Texts } from '../../locales/index.ts'
import type { Scorecard, ScoredGoal, ScoredIndicator } from './requests.ts'

type GoalTableProps = { goal: ScoredGoal; scorecard: Scorecard }

/** A goal's indicators: the value first, its range small beneath, the status by shape, word and colour. */
export function GoalTable({ goal, scorecard }: GoalTableProps) {
  const { scorecards } = useTexts()
  const voice = useVoice()
  return (
    <DataTable
      caption={fill(scorecards.indicators, { goal: goal.name[voice.language] })}
      columns={columnsOf(voice, scorecards, scorecard)}
      rows={goal.indicators}
      rowKey={({ code }) => code}
    />
  )
}

function columnsOf(
  voice: Voice,
  texts: Texts['scorecards'],
  scorecard: Scorecard,
): Column<ScoredIndicator>[] {
  const { table } = texts
  const yearBefore = fiscalYear(voice.language, previous(scorecard.fiscalYear))
  return [
    {
      key: 'indicator',
      heading: table.indicator,
      names: true,
      width: '33%',
      cell: (row) => <Name row={row} voice={voice} council={scorecard.council.code} />,
    },
    {
      key: 'value',
      heading: table.value,
      width: '13%',
      numeric: true,
      cell: (row) => <Value row={row} voice={voice} />,
    },
    {
      key: 'target',
      heading: table.target,
      width: '9%',
      numeric: true,
      cell: ({ point, ...unit }) =>
        point.target === null ? texts.noTarget : valueText(voice, unit, point.target),
    },
    {
      key: 'change',
      heading: fill(table.change, { year: yearBefore }),
      width: '16%',
      cell: (row) => <Moved row={row} voice={voice} otherwise={texts.noChange} />,
    },
    {
      key: 'line',
      heading: table.line,
      width: '13%',
      cell: (row) => <Line row={row} voice={voice} texts={texts} />,
    },
    {
      key: 'status',
      heading: table.status,
      width: '16%',
      cell: ({ point }) => <StatusMark status={point.status} />,
    },
  ]
}

type CellProps = { row: ScoredIndicator; voice: Voice }

function Name({ row, voice, council }: CellProps & { council: string }) {
  const { scorecards: texts } = useTexts()
  const { name, sourceLabel, point, dimension, code } = row
  const answered = answeredText(voice, point)
  return (
    <>
      <Link to="/trends" search={{ council, by: 'year', [dimension]: code }}>
        {name[voice.language]}
      </Link>
      <span className="beneath">
        {[sourceLabel[voice.language], answered].filter(Boolean).join(' · ')}
        <span className="no-print">
          {' · '}
          <Link
            to="/indicators/$code"
            params={{ code }}
            search={{ council }}
            aria-label={fill(texts.definitionOf, { name: name[voice.language] })}
          >
            {texts.definition}
          </Link>
        </span>
      </span>
    </>
  )
}

function Value({ row, voice }: CellProps) {
  return (
    <>
      <span className={'band' in row.point ? 'value value-words' : 'value'}>
        {pointText(voice, row, row.point)}
      </span>
      <span className="beneath">{beneathText(voice, row, row.point)}</span>
    </>
  )
}

function Moved({ row, voice, otherwise }: CellProps & { otherwise: string }) {
  const { change, point } = row
  if (!change) return <span className="muted">{otherwise}</span>
  const worth = worthText(voice, change, point)
  if (change.difference === null) return <span className="muted small">{worth}</span>
  return (
    <>
      {differenceText(voice, row, change.difference)}
      {worth && <span className="beneath">{worth}</span>}
    </>
  )
}

function Line({ row, voice, texts }: CellProps & { texts: Texts['scorecards'] }) {
  const known = row.sparkline.filter((value) => value !== null).length
  if (known < 2) return <span className="muted small">{texts.noLine}</span>
  const say = (value: number | null) =>
    value === null ? texts.sparkGap : valueText(voice, row, value)
  const target = row.sparkTarget === null ? texts.noTarget : valueText(voice, row, row.sparkTarget)
  const label = fill(texts.spark, { values: row.sparkline.map(say).join('; '), target })
  return <Sparkline values={row.sparkline} target={row.sparkTarget} label={label} />
}

const previous = (year: string): string => `${Number(year.slice(0, 4)) - 1}-${year.slice(0, 4)}`
