import { useQuery } from '@tanstack/react-query'
import { Card } from '../../components/Card.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Notice } from '../../components/Notice.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useMay } from '../../lib/session.ts'
import { useTexts } from '../../lib/texts.ts'
import { date, fill, number, plural } from '../../locales/index.ts'
import { Decide } from './Decide.tsx'
import { type Launch, launchesQuery } from './requests.ts'
import { TakeBack } from './TakeBack.tsx'

/** Anonymous rounds that wait for a second person: who is asked, until when, and what approving it means. */
export function LaunchesPage() {
  const { launches } = useTexts()
  const problemText = useProblemText()
  const { data, error } = useQuery(launchesQuery)
  return (
    <>
      <PageHeading title={launches.title} beneath={launches.beneath} />
      {error && <Notice kind="problem">{problemText(error)}</Notice>}
      {!data && !error && <Skeleton heights={[14]} />}
      {data?.length === 0 && <EmptyState {...launches.none} />}
      <div className="stack">
        {data?.map((launch) => (
          <One key={launch.id} launch={launch} />
        ))}
      </div>
    </>
  )
}

function One({ launch }: { launch: Launch }) {
  const { launches } = useTexts()
  const { language } = useLanguage()
  const mayDecide = useMay('launches.approve') && !launch.mine
  const mayTakeBack = useMay('waves.run')
  const { plan, state } = launch
  return (
    <Card padded labelledBy={launch.id}>
      <div className="stack">
        <h2 id={launch.id}>{plan.title[language]}</h2>
        <p className="muted">
          {fill(launches.proposed, {
            name: launch.proposedBy ?? launches.program,
            date: date(language, launch.proposedAt, 'long'),
            until: date(language, plan.closesOn, 'long'),
          })}
        </p>
        {state === 'refused' ? (
          <Notice kind="warning">
            <p>
              {fill(launches.refused, { name: launch.decidedBy ?? '' })} {launch.reason}
            </p>
          </Notice>
        ) : (
          <Waiting launch={launch} />
        )}
        {state === 'waiting' && mayDecide && <Decide launch={launch} />}
        {state === 'waiting' && mayTakeBack && <TakeBack launch={launch} />}
      </div>
    </Card>
  )
}

function Waiting({ launch: { invited, obstacle } }: { launch: Launch }) {
  const { launches, problems } = useTexts()
  const { language } = useLanguage()
  if (obstacle) return <Notice kind="problem">{problems[obstacle]}</Notice>
  const n = invited.length
  return (
    <>
      <p>{launches.means}</p>
      <details>
        <summary>{plural(language, launches.people, n, { n: number(language, n) })}</summary>
        <ul>
          {invited.map(({ id, name, jurisdiction }) => (
            <li key={id}>
              {name} <span className="muted small">{jurisdiction}</span>
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}
