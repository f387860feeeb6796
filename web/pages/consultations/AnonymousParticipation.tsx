import { useQuery } from '@tanstack/react-query'
import { buttonClass } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { DataTable } from '../../components/DataTable.tsx'
import { Meter } from '../../components/Meter.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { date, fill, number, percent, plural } from '../../locales/index.ts'
import type { Round } from '../../lib/waves.ts'
import { wordText } from '../../lib/word-text.ts'
import { AgainstLast } from './AgainstLast.tsx'
import { DaysLeft } from './DaysLeft.tsx'
import { type Participation, participationQuery } from './requests.ts'

/** Participation in an anonymous round. */
export function AnonymousParticipation({ wave }: { wave: Round }) {
  const problemText = useProblemText()
  const { data, error } = useQuery(participationQuery(wave.id, wave.state === 'open'))
  if (error) return <Notice kind="problem">{problemText(error)}</Notice>
  if (!data) return <Skeleton heights={[12]} />
  return (
    <>
      <AnonymousCard wave={wave} participation={data} />
      <AgainstLast wave={wave} />
      {data.byOrder.length > 0 && <ByOrder rows={data.byOrder} />}
    </>
  )
}

function ByOrder({ rows }: { rows: Participation['byOrder'] }) {
  const { round, consultations } = useTexts()
  const { language } = useLanguage()
  return (
    <section className="card">
      <DataTable
        caption={round.byOrder}
        captionShown
        narrow="scroll"
        rows={rows}
        rowKey={({ order }) => order}
        columns={[
          {
            key: 'order',
            heading: round.columns.order,
            names: true,
            cell: ({ order }) => wordText(consultations.orders, order),
          },
          {
            key: 'answered',
            heading: round.columns.answered,
            numeric: true,
            cell: ({ answered, invited }) =>
              fill(round.counts, {
                answered: number(language, answered),
                invited: number(language, invited),
              }),
          },
        ]}
      />
    </section>
  )
}

type AnonymousCardProps = { wave: Round; participation: Participation }

/** What is known of an anonymous round: ballots taken, those that did not come back, and whether its keys are gone. */
function AnonymousCard({ wave, participation }: AnonymousCardProps) {
  const { launches, round } = useTexts()
  const { language } = useLanguage()
  const { ballots, invited, rate } = participation
  if (!ballots) return null
  const n = (count: number) => ({ n: number(language, count) })
  const missing = ballots.taken - ballots.received
  return (
    <Card padded labelledBy="ballots">
      <div className="cluster between">
        <h2 id="ballots">{round.participation}</h2>
        {wave.state === 'open' && <DaysLeft days={participation.daysLeft} />}
      </div>
      <p className="say">
        <strong>{plural(language, launches.taken, ballots.taken, n(ballots.taken))}</strong>{' '}
        {fill(round.counts, {
          answered: number(language, ballots.taken),
          invited: number(language, invited),
        })}{' '}
        ({percent(language, rate ?? 0)})
      </p>
      <Meter share={rate ?? 0} />
      {missing > 0 && (
        <p className="small">
          {plural(language, launches.missing, missing, n(missing))}. {launches.missingWhy}
        </p>
      )}
      <p className="small muted">{launches.open}</p>
      {wave.words && (
        <p>
          {launches.words} <strong translate="no">{wave.words.join(' · ')}</strong>
        </p>
      )}
      {wave.state === 'closed' && <Ended wave={wave} />}
    </Card>
  )
}

function Ended({ wave }: { wave: Round }) {
  const { launches } = useTexts()
  const { language } = useLanguage()
  const { keysDestroyedAt: at } = wave
  return (
    <>
      <p className="small">
        {at
          ? fill(launches.keysDestroyed, { date: date(language, at, 'long') })
          : launches.keysWait}
      </p>
      <a className={buttonClass()} href={`/receipts/${wave.id}`}>
        {launches.receipts}
      </a>
    </>
  )
}
