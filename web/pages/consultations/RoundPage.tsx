import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Suspense } from 'react'
import { buttonClass } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { type Round, waveQuery } from '../../lib/waves.ts'
import { wordText } from '../../lib/word-text.ts'
import { AnonymousParticipation } from './AnonymousParticipation.tsx'
import { BurdenWarning } from './BurdenWarning.tsx'
import { FollowUpForm } from './FollowUpForm.tsx'
import { date, fill, number } from '../../locales/index.ts'
import { LateAnswers } from './LateAnswers.tsx'
import { NamedAnswers } from './NamedAnswers.tsx'
import { ParticipationCards } from './ParticipationCards.tsx'
import { roundBurdenQuery } from './requests.ts'
import { RoundActions } from './RoundActions.tsx'
import { RetentionCard } from './retention/RetentionCard.tsx'

/** One round: who has answered so far, and its closing; afterwards, what came of it. */
export function RoundPage() {
  return (
    <Suspense fallback={<Skeleton heights={[5, 8, 20]} />}>
      <Whole />
    </Suspense>
  )
}

function Whole() {
  const texts = useTexts()
  const { language } = useLanguage()
  const { wave: id } = useParams({ from: '/signed-in/consultations/$wave' })
  const { data: wave } = useSuspenseQuery(waveQuery(id))
  const open = wave.state === 'open'
  const about = {
    instrument: wave.instrumentTitle[language],
    mode: wordText(texts.consultations.modes, wave.mode),
    date: date(language, wave.closedOn ?? wave.closesOn),
  }
  return (
    <>
      <PageHeading
        title={wave.title[language]}
        beneath={fill(open ? texts.round.openUntil : texts.round.closedOn, about)}
        actions={open ? <RoundActions wave={wave} /> : null}
      />
      <div className="sections">
        {open && <AskedTooOften waveId={wave.id} />}
        {!open && <Outcome wave={wave} />}
        {!open && wave.released && <FollowUpForm waveId={wave.id} />}
        {wave.mode === 'named' && !wave.imported && <NamedAnswers wave={wave} />}
        {wave.mode === 'anonymous' ? (
          <AnonymousParticipation wave={wave} />
        ) : (
          <ParticipationCards wave={wave} />
        )}
        {!open && !wave.imported && wave.mode !== 'anonymous' && (
          <>
            <LateAnswers wave={wave} />
            <RetentionCard waveId={wave.id} />
          </>
        )}
      </div>
    </>
  )
}

/** Not waited for: the round is read before its warning. */
function AskedTooOften({ waveId }: { waveId: string }) {
  const problemText = useProblemText()
  const { data, error } = useQuery(roundBurdenQuery(waveId))
  if (error) return <Notice kind="problem">{problemText(error)}</Notice>
  return data ? <BurdenWarning burden={data} /> : null
}

function Outcome({ wave }: { wave: Round }) {
  const { launches, round } = useTexts()
  if (!wave.released) {
    const destroyed = wave.outcome === 'destroyed'
    return (
      <Notice kind="warning">
        <p>
          <strong>{destroyed ? launches.destroyed : round.withheld}</strong>
        </p>
        <p>{destroyed ? launches.destroyedText : round.withheldText}</p>
      </Notice>
    )
  }
  return (
    <Notice kind="done">
      <p>
        <strong>{round.released}</strong>
      </p>
      <p>{round.releasedText}</p>
      <Again number={wave.release?.number ?? 1} />
      <div className="cluster">
        <Link to="/trends" className={buttonClass('primary')}>
          {round.seeTrends}
        </Link>
        {wave.mode !== 'named' && !wave.imported && (
          <Link
            to="/consultations/$wave/comments"
            params={{ wave: wave.id }}
            className={buttonClass()}
          >
            {round.comments}
          </Link>
        )}
      </div>
    </Notice>
  )
}

/** Of a round released again with late answers: which release the figures are. */
function Again({ number: release }: { number: number }) {
  const { round } = useTexts()
  const { language } = useLanguage()
  if (release === 1) return null
  return <p>{fill(round.releasedAgain, { n: number(language, release) })}</p>
}
