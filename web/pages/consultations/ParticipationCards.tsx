import { useQuery } from '@tanstack/react-query'
import { Card } from '../../components/Card.tsx'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { Meter } from '../../components/Meter.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { wordText } from '../../lib/word-text.ts'
import { fill, type Language, number, percent, plural, type Texts } from '../../locales/index.ts'
import { AgainstLast } from './AgainstLast.tsx'
import {
  type AgainstLast as Data,
  againstLastQuery,
  type Participation,
  participationQuery,
  type Round,
} from './requests.ts'

/** Who was asked and how many answered, in all, by order of government and by jurisdiction. */
export function ParticipationCards({ wave }: { wave: Round }) {
  const problemText = useProblemText()
  const { data, error } = useQuery(participationQuery(wave.id, wave.state === 'open'))
  if (error) return <Notice kind="problem">{problemText(error)}</Notice>
  if (!data) return <Skeleton heights={[8, 12, 20]} />
  return <Figures wave={wave} participation={data} />
}

type FiguresProps = { wave: Round; participation: Participation }

function Figures({ wave, participation }: FiguresProps) {
  const last = useQuery(againstLastQuery(wave.id, wave.state === 'open')).data?.last ?? null
  return (
    <>
      <Overall wave={wave} participation={participation} />
      {!wave.imported && <AgainstLast wave={wave} />}
      <div className="halves">
        <div className="stack">
          <ByOrder rows={participation.byOrder} last={last} />
          {participation.waiting.length > 0 && <Waiting people={participation.waiting} />}
        </div>
        <ByJurisdiction rows={participation.byJurisdiction} last={last} />
      </div>
    </>
  )
}

type Last = { last: Data['last'] }

function Overall({ wave, participation }: FiguresProps) {
  const { round } = useTexts()
  const { language } = useLanguage()
  const open = wave.state === 'open'
  return (
    <Card padded labelledBy="participation">
      <div className="cluster between">
        <h2 id="participation">{round.participation}</h2>
        {open && <span className="tag">{leftText(language, round, participation.daysLeft)}</span>}
      </div>
      <p className="say">
        <strong>{answeredText(language, round, participation)}</strong>
      </p>
      <Meter share={participation.rate ?? 0} />
      <p className="small muted">{round.private}</p>
      <Messages wave={wave} />
    </Card>
  )
}

function ByOrder({ rows, last }: { rows: Participation['byOrder'] } & Last) {
  const { round, consultations } = useTexts()
  const { language } = useLanguage()
  type Row = Participation['byOrder'][number]
  const name: Column<Row> = {
    key: 'order',
    heading: round.columns.order,
    names: true,
    cell: ({ order }) => wordText(consultations.orders, order),
  }
  const lastColumn = atCloseColumn<Row>(language, round, last?.byOrder, ({ order }) => order)
  return (
    <section className="card">
      <DataTable
        caption={round.byOrder}
        captionShown
        narrow="scroll"
        rows={rows}
        rowKey={({ order }) => order}
        columns={[name, ...countColumns(language, round), ...lastColumn]}
      />
    </section>
  )
}

function ByJurisdiction({ rows, last }: { rows: Participation['byJurisdiction'] } & Last) {
  const { round } = useTexts()
  const { language } = useLanguage()
  type Row = Participation['byJurisdiction'][number]
  const codeOf = ({ jurisdiction }: Row) => jurisdiction.code
  const name: Column<Row> = {
    key: 'jurisdiction',
    heading: round.columns.jurisdiction,
    names: true,
    cell: ({ jurisdiction }) => jurisdiction.name?.[language] ?? round.unknownJurisdiction,
  }
  const lastColumn = atCloseColumn(language, round, last?.byJurisdiction, codeOf)
  return (
    <section className="card">
      <DataTable
        caption={round.byJurisdiction}
        captionShown
        narrow="scroll"
        rows={rows}
        rowKey={codeOf}
        columns={[name, ...countColumns(language, round), ...lastColumn]}
      />
    </section>
  )
}

function atCloseColumn<Row>(
  language: Language,
  texts: Texts['round'],
  last: readonly (Counted & { code: string })[] | undefined,
  codeOf: (row: Row) => string,
): Column<Row>[] {
  if (!last?.length) return []
  const cell = (row: Row) => {
    const then = last.find(({ code }) => code === codeOf(row))
    return then ? percent(language, then.answered / then.invited) : '..'
  }
  return [{ key: 'last', heading: texts.lastClose, numeric: true, cell }]
}

function Waiting({ people }: { people: Participation['waiting'] }) {
  const { round } = useTexts()
  const { language } = useLanguage()
  const n = people.length
  return (
    <Card padded>
      <details>
        <summary className="field-label">
          {plural(language, round.waiting, n, { n: number(language, n) })}
        </summary>
        <p className="small muted">{round.waitingNote}</p>
        <ul className="waiting">
          {people.map(({ id, name, jurisdiction }) => (
            <li key={id}>
              {name} <span className="small muted">{jurisdiction?.[language]}</span>
            </li>
          ))}
        </ul>
      </details>
    </Card>
  )
}

type Counted = { invited: number; answered: number }

function countColumns(language: Language, texts: Texts['round']): Column<Counted>[] {
  const say = ({ invited, answered }: Counted) => ({
    invited: number(language, invited),
    answered: number(language, answered),
  })
  return [
    {
      key: 'answered',
      heading: texts.columns.answered,
      numeric: true,
      cell: (row) => fill(texts.counts, say(row)),
    },
    {
      key: 'rate',
      heading: texts.columns.rate,
      numeric: true,
      cell: ({ invited, answered }) =>
        invited > 0 ? percent(language, answered / invited) : '...',
    },
  ]
}

function Messages({ wave }: { wave: Round }) {
  const { round } = useTexts()
  const { language } = useLanguage()
  const parts = wave.messages.map(
    ({ state, n }) => `${number(language, n)} ${wordText(round.messageStates, state)}`,
  )
  if (parts.length === 0) return null
  return (
    <p className="small muted">
      {round.messages}
      {language === 'fr' ? '\u00a0' : ''}: {parts.join(', ')}
    </p>
  )
}

function answeredText(
  language: Language,
  texts: Texts['round'],
  { invited, answered, rate }: Participation,
): string {
  const total = number(language, invited)
  if (rate === null) return texts.sayNoneAsked
  if (answered === 0) return plural(language, texts.sayNobody, invited, { invited: total })
  return plural(language, texts.sayAnswered, answered, {
    answered: number(language, answered),
    invited: total,
    rate: percent(language, rate),
  })
}

function leftText(language: Language, texts: Texts['round'], days: number): string {
  if (days < 0) return texts.overdue
  return days === 0
    ? texts.lastDay
    : plural(language, texts.daysLeft, days, { n: number(language, days) })
}
