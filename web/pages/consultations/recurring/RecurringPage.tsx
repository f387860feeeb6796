import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Suspense } from 'react'
import { Button, buttonClass } from '../../../components/Button.tsx'
import { Card } from '../../../components/Card.tsx'
import { ConfirmButton } from '../../../components/ConfirmButton.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { PageHeading } from '../../../components/PageHeading.tsx'
import { Skeleton } from '../../../components/Skeleton.tsx'
import { useLanguage } from '../../../lib/language.tsx'
import { useProblemText } from '../../../lib/problem-text.ts'
import { useTexts } from '../../../lib/texts.ts'
import { type Open, RoundActions } from '../RoundActions.tsx'
import { Calendar } from './Calendar.tsx'
import { MailPlan } from './MailPlan.tsx'
import { type Consultation, consultationQuery, useVerb } from './requests.ts'
import { RoundsHeld } from './RoundsHeld.tsx'
import { RuleCard } from './RuleCard.tsx'
import { nextText } from './rule-text.ts'
import '../../../look/recurring.css'

/** One recurring consultation: what comes next, its rule, the year to come, its mails, the rounds it held. */
export function RecurringPage() {
  return (
    <Suspense fallback={<Skeleton heights={[5, 8, 20]} />}>
      <Whole />
    </Suspense>
  )
}

function Whole() {
  const { recurring } = useTexts()
  const { language } = useLanguage()
  const { consultation: id } = useParams({
    from: '/signed-in/consultations/recurring/$consultation',
  })
  const { data } = useSuspenseQuery(consultationQuery(id))
  return (
    <>
      <PageHeading
        title={data.title[language]}
        above={recurring.page.above}
        beneath={nextText(language, recurring.next, data)}
        actions={data.state === 'ended' ? null : <Actions consultation={data} />}
      />
      <div className="sections">
        {data.open && <OpenNow open={{ ...data.open, mode: data.mode }} />}
        <RuleCard consultation={data} />
        {data.coming.length > 0 && <Calendar consultation={data} />}
        <MailPlan id={id} anonymous={data.mode === 'anonymous'} />
        <RoundsHeld consultation={data} />
      </div>
    </>
  )
}

function OpenNow({ open }: { open: Open }) {
  const { recurring } = useTexts()
  return (
    <Card padded className="stack" labelledBy="open-now">
      <h2 id="open-now">{recurring.page.now}</h2>
      <p>
        <Link to="/consultations/$wave" params={{ wave: open.id }}>
          {recurring.page.see}
        </Link>
      </p>
      <RoundActions wave={open} />
    </Card>
  )
}

function Actions({ consultation: { id, state } }: { consultation: Consultation }) {
  const { recurring } = useTexts()
  const problemText = useProblemText()
  const flow = useVerb(id, state === 'paused' ? 'resume' : 'pause')
  const end = useVerb(id, 'end')
  const error = flow.error ?? end.error
  return (
    <div className="stack">
      {error && <Notice kind="problem">{problemText(error)}</Notice>}
      <div className="cluster">
        <Link
          to="/consultations/recurring/$consultation/rule"
          params={{ consultation: id }}
          className={buttonClass()}
        >
          {recurring.change}
        </Link>
        <Button
          kind={state === 'paused' ? 'primary' : 'plain'}
          busy={flow.isPending}
          onClick={() => flow.mutate()}
        >
          {state === 'paused' ? recurring.resume : recurring.pause}
        </Button>
        <ConfirmButton
          text={recurring.end}
          question={recurring.endAsk}
          busy={end.isPending}
          onConfirm={() => end.mutate()}
        />
      </div>
    </div>
  )
}
