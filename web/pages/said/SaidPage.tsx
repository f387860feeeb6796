import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { Card } from '../../components/Card.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { date, fill } from '../../locales/index.ts'
import { saidQuery, type SaidRound } from './requests.ts'
import '../../look/comments.css'

/** Rounds shown without being asked for: about a year of them. */
const shownAtOnce = 4

/** What people said in closed rounds, in other words than their own. */
export function SaidPage() {
  const { said } = useTexts().comments
  return (
    <>
      <PageHeading title={said.title} beneath={said.beneath} />
      <Suspense fallback={<Skeleton heights={[12, 12]} />}>
        <Rounds />
      </Suspense>
    </>
  )
}

function Rounds() {
  const { said } = useTexts().comments
  const { data } = useSuspenseQuery(saidQuery)
  const spoken = data.filter(({ questions }) => questions.length > 0)
  if (spoken.length === 0) return <EmptyState {...said.empty} />
  const earlier = spoken.slice(shownAtOnce)
  return (
    <div className="sections">
      {spoken.slice(0, shownAtOnce).map((round) => (
        <Round key={round.id} round={round} />
      ))}
      {earlier.length > 0 && (
        <details>
          <summary>{said.earlier}</summary>
          <div className="sections said-earlier">
            {earlier.map((round) => (
              <Round key={round.id} round={round} />
            ))}
          </div>
        </details>
      )}
    </div>
  )
}

function Round({ round }: { round: SaidRound }) {
  const { said } = useTexts().comments
  const { language } = useLanguage()
  const about = {
    instrument: round.instrumentTitle[language],
    date: round.closedOn ? date(language, round.closedOn) : '',
  }
  return (
    <Card padded labelledBy={`said-${round.id}`} className="stack">
      <div>
        <h2 id={`said-${round.id}`}>{round.title[language]}</h2>
        <p className="small muted">{fill(said.round, about)}</p>
      </div>
      {round.questions.map(({ question, title, comments }) => (
        <section key={question}>
          <h3>{title[language]}</h3>
          <ul className="said">
            {comments.map((text) => (
              <li key={text[language]}>{text[language]}</li>
            ))}
          </ul>
        </section>
      ))}
    </Card>
  )
}
