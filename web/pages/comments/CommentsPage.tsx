import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Suspense } from 'react'
import { buttonClass } from '../../components/Button.tsx'
import { ConfirmButton } from '../../components/ConfirmButton.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Notice } from '../../components/Notice.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useAbout } from '../../lib/about.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { date, fill, number, plural } from '../../locales/index.ts'
import { QuestionCard } from './QuestionCard.tsx'
import { release, workbenchQuery, type Workbench } from './requests.ts'
import { useWork } from './use-work.ts'
import '../../look/comments.css'

/** A closed round's comments: paraphrased, redacted, set aside, released. */
export function CommentsPage() {
  return (
    <Suspense fallback={<Skeleton heights={[5, 20, 20]} />}>
      <Whole />
    </Suspense>
  )
}

function Whole() {
  const { comments } = useTexts()
  const { language } = useLanguage()
  const { wave } = useParams({ from: '/signed-in/consultations/$wave/comments' })
  const { data } = useSuspenseQuery(workbenchQuery(wave))
  const beneath = fill(comments.beneath, {
    instrument: data.instrumentTitle[language],
    date: data.closedOn ? date(language, data.closedOn) : '',
  })
  const back = (
    <Link to="/consultations/$wave" params={{ wave }} className={buttonClass()}>
      {comments.back}
    </Link>
  )
  return (
    <>
      <PageHeading
        title={fill(comments.title, { round: data.title[language] })}
        beneath={data.closedOn ? beneath : undefined}
        actions={back}
      />
      {data.questions.length > 0 ? <Work round={wave} data={data} /> : <Nothing data={data} />}
    </>
  )
}

function Nothing({ data }: { data: Workbench }) {
  const { states } = useTexts().comments
  const { title, text } =
    data.state === 'working' || data.state === 'released' ? states.none : states[data.state]
  const { respondents, threshold } = data
  return <EmptyState title={title} text={fill(text, { respondents, threshold })} />
}

function Work({ round, data }: { round: string; data: Workbench }) {
  const locked = data.state === 'released'
  return (
    <div className="sections">
      <Standing round={round} data={data} />
      {data.questions.map((question) => (
        <QuestionCard key={question.question} round={round} question={question} locked={locked} />
      ))}
    </div>
  )
}

function Standing({ round, data }: { round: string; data: Workbench }) {
  const { comments: texts } = useTexts()
  const { language } = useLanguage()
  const problemText = useProblemText()
  const zone = useAbout()?.timeZone
  const releasing = useWork(round, () => release(round))
  const all = data.questions.flatMap(({ comments }) => comments)
  const decided = all.filter(({ paraphrase, setAside }) => paraphrase !== null || setAside).length
  if (data.releasedAt) {
    return (
      <Notice kind="done">
        <p>{fill(texts.released, { date: date(language, data.releasedAt, 'long', zone) })}</p>
        <Link to="/said" className={buttonClass()}>
          {texts.seeReleased}
        </Link>
      </Notice>
    )
  }
  const counts = { decided: number(language, decided), n: number(language, all.length) }
  return (
    <div className="stack">
      <div className="cluster between">
        <p className="say" role="status">
          <strong>{plural(language, texts.progress, all.length, counts)}</strong>
        </p>
        {decided === all.length && (
          <ConfirmButton
            kind="primary"
            text={texts.release}
            question={texts.releaseAsk}
            busy={releasing.isPending}
            onConfirm={() => releasing.mutate(undefined)}
          />
        )}
      </div>
      {releasing.error && <Notice kind="problem">{problemText(releasing.error)}</Notice>}
    </div>
  )
}
