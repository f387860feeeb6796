import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { Button, buttonClass } from '../../components/Button.tsx'
import { CopyButton } from '../../components/CopyButton.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useAbout } from '../../lib/about.ts'
import { handOver, messageQuery, type MessageState, sendAgain } from '../../lib/outbox.ts'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { fill } from '../../locales/index.ts'
import { useOutboxChange } from './use-outbox-change.ts'

type MessageProps = { id: string; onClose: () => void }
type Shown = {
  id: string
  to: string
  subject: string
  text: string
  kind: string
  state: MessageState
}

/** One message as its reader gets it, and what can be done with it. */
export function Message({ id, onClose }: MessageProps) {
  const { outbox } = useTexts()
  const problemText = useProblemText()
  const { data, error } = useQuery(messageQuery(id))
  const heading = useRef<HTMLHeadingElement>(null)
  const ready = data !== undefined
  useEffect(() => heading.current?.focus(), [ready])
  if (error) return <Notice kind="problem">{problemText(error)}</Notice>
  if (!data) return <Skeleton heights={[14]} />
  return (
    <section className="card card-padded stack" aria-labelledby="message">
      <h2 id="message" tabIndex={-1} ref={heading}>
        {fill(outbox.message, { name: data.name ?? data.to })}
      </h2>
      {data.failure && (
        <Notice kind="warning">
          {fill(outbox.because, { state: outbox.states[data.state], reason: data.failure })}
        </Notice>
      )}
      <p>
        <strong lang={data.language}>{data.subject}</strong>
      </p>
      <pre className="letter" lang={data.language}>
        {data.text}
      </pre>
      <Actions message={data} onClose={onClose} />
    </section>
  )
}

function Actions({ message, onClose }: { message: Shown; onClose: () => void }) {
  const { outbox, common } = useTexts()
  const problemText = useProblemText()
  const mailServer = useAbout()?.outbox === false
  const { id, state, kind } = message
  const mark = useOutboxChange(() => handOver(id, state === 'held'))
  const again = useOutboxChange(() => sendAgain(id))
  const failure = mark.error ?? again.error
  const byHand = state === 'held' || state === 'handed_over'
  const failed = ['refused', 'given_up', 'bounced'].includes(state) && kind !== 'sign_in'
  return (
    <>
      {failure && <Notice kind="problem">{problemText(failure)}</Notice>}
      <p className="small muted" role="status">
        {state === 'handed_over' && outbox.states.handed_over}
        {again.isSuccess && outbox.queuedAgain}
      </p>
      <div className="cluster no-print">
        {byHand && (
          <>
            <CopyButton kind="primary" text={() => message.text}>
              {outbox.copy}
            </CopyButton>
            <a className={buttonClass()} href={mailAddress(message)}>
              {outbox.write}
            </a>
            <Button onClick={() => window.print()}>{outbox.print}</Button>
            <Button busy={mark.isPending} onClick={() => mark.mutate()}>
              {state === 'held' ? outbox.handOver : outbox.handBack}
            </Button>
          </>
        )}
        {failed && mailServer && (
          <Button kind="primary" busy={again.isPending} onClick={() => again.mutate()}>
            {outbox.sendAgain}
          </Button>
        )}
        <Button onClick={onClose}>{common.close}</Button>
      </div>
    </>
  )
}

/** Opens the letter in the administrator's own mail program. */
const mailAddress = ({ to, subject, text }: Shown): string =>
  `mailto:${encodeURIComponent(to)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`
