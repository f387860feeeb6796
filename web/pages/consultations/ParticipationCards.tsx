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
import { type Participation, participationQuery, type Round } from './requests.ts'

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
  return (
    <>
      <Overall wave={wave} participation={participation} />
      <div className="halves">
        <ByOrder rows={participation.byOrder} />
        <ByJurisdiction rows={participation.byJurisdiction} />
      </div>
    </>
  )
}

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

function ByOrder({ rows }: { rows: Participation['byOrder'] }) {
  const { round, consultations } = useTexts()
  const { language } = useLanguage()
  const name: Column<Participation['byOrder'][number]> = {
    key: 'order',
    heading: round.columns.order,
    names: true,
    cell: ({ order }) => wordText(consultations.orders, order),
  }
  return (
    <section className="card">
      <DataTable
        caption={round.byOrder}
        captionShown
        narrow="scroll"
        rows={rows}
        rowKey={({ order }) => order}
        columns={[name, ...countColumns(language, round)]}
      />
    </section>
  )
}

function ByJurisdiction({ rows }: { rows: Participation['byJurisdiction'] }) {
  const { round } = useTexts()
  const { language } = useLanguage()
  const name: Column<Participation['byJurisdiction'][number]> = {
    key: 'jurisdiction',
    heading: round.columns.jurisdiction,
    names: true,
    cell: ({ jurisdiction }) => jurisdiction.name?.[language] ?? round.unknownJurisdiction,
  }
  return (
    <section className="card">
      <DataTable
        caption={round.byJurisdiction}
        captionShown
        narrow="scroll"
        rows={rows}
        rowKey={({ jurisdiction }) => jurisdiction.code}
        columns={[name, ...countColumns(language, round)]}
      />
    </section>
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
  if (answered === 0 || rate === null) return fill(texts.sayNobody, { invited: total })
  return fill(texts.sayAnswered, {
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
