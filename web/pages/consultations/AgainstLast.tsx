import { useQuery } from '@tanstack/react-query'
import { Card } from '../../components/Card.tsx'
import { ResponseChart } from '../../components/charts/ResponseChart.tsx'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import type { Round } from '../../lib/waves.ts'
import { fill, type Language, number, percent, plural, type Texts } from '../../locales/index.ts'
import '../../look/charts.css'
import { againstLastText } from './against-last-text.ts'
import { type AgainstLast as Data, againstLastQuery } from './requests.ts'

/** A round's response day by day beside the last round's: a sentence, a line for each, a table. */
export function AgainstLast({ wave }: { wave: Round }) {
  const problemText = useProblemText()
  const { data, error } = useQuery(againstLastQuery(wave.id, wave.state === 'open'))
  if (error) return <Notice kind="problem">{problemText(error)}</Notice>
  if (!data || (data.days.length === 0 && !data.last?.days.length)) return null
  return <Shown data={data} wave={wave} />
}

type Day = Data['days'][number]
type Row = { day: number; now: Day | undefined; last: Day | undefined }

function Shown({ data, wave }: { data: Data; wave: Round }) {
  const { round } = useTexts()
  const { language } = useLanguage()
  const rows = rowsOf(data)
  const share = (day: Day | undefined) => (day ? day.answered / day.invited : null)
  return (
    <Card padded labelledBy="by-day" className="stack">
      <h2 id="by-day">{round.byDay.title}</h2>
      <Sentences data={data} open={wave.state === 'open'} />
      <ResponseChart
        labels={rows.map(({ day }) => number(language, day))}
        now={rows.map(({ now }) => share(now))}
        last={data.last ? rows.map(({ last }) => share(last)) : null}
        names={{ now: round.byDay.now, last: data.last?.title[language] ?? '' }}
        axis={round.byDay.day}
        format={(value) => percent(language, value)}
        label={round.byDay.title}
      />
      <details>
        <summary className="field-label">{round.byDay.table}</summary>
        <DataTable
          caption={round.byDay.table}
          narrow="scroll"
          rows={rows}
          rowKey={({ day }) => String(day)}
          columns={columnsOf(language, round, data.last?.title[language] ?? null)}
        />
      </details>
      {wave.mode === 'anonymous' && <p className="small muted">{round.byDay.ballots}</p>}
    </Card>
  )
}

function Sentences({ data, open }: { data: Data; open: boolean }) {
  const { round } = useTexts()
  const { language } = useLanguage()
  const { text, compares } = againstLastText(language, round, data, open)
  if (!compares) return <p className="muted">{text}</p>
  const { expected } = data
  return (
    <>
      <p className="say">
        <strong>{text}</strong>
      </p>
      {expected && (
        <p>
          {plural(language, round.byDay.expected, expected.answered, {
            rate: percent(language, expected.answered / expected.invited),
            n: number(language, expected.answered),
            invited: number(language, expected.invited),
          })}
        </p>
      )}
    </>
  )
}

function rowsOf({ days, last, length }: Data): Row[] {
  const longest = Math.max(length, last?.days.at(-1)?.day ?? 0)
  const at = (list: readonly Day[] | undefined, day: number) =>
    list?.find((each) => each.day === day)
  return Array.from({ length: longest }, (_, index) => ({
    day: index + 1,
    now: at(days, index + 1),
    last: at(last?.days, index + 1),
  }))
}

function columnsOf(
  language: Language,
  { byDay, counts }: Texts['round'],
  last: string | null,
): Column<Row>[] {
  const cell = (day: Day | undefined) =>
    day
      ? `${fill(counts, {
          answered: number(language, day.answered),
          invited: number(language, day.invited),
        })} (${percent(language, day.answered / day.invited)})`
      : '..'
  const columns: Column<Row>[] = [
    { key: 'day', heading: byDay.day, names: true, cell: ({ day }) => number(language, day) },
    { key: 'now', heading: byDay.now, numeric: true, cell: ({ now }) => cell(now) },
  ]
  if (last !== null)
    columns.push({ key: 'last', heading: last, numeric: true, cell: (row) => cell(row.last) })
  return columns
}
