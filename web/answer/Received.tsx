import { type RefObject, useEffect, useRef } from 'react'
import { Button } from '../components/Button.tsx'
import { Notice } from '../components/Notice.tsx'
import { YouSaidWeDid } from '../components/YouSaidWeDid.tsx'
import { useLanguage } from '../lib/language.tsx'
import { date } from '../locales/format.ts'
import { fill } from '../locales/say.ts'
import { Frame } from './Frame.tsx'
import { Heading } from './Heading.tsx'
import { PromiseNotice } from './PromiseNotice.tsx'
import { deviceOnly, type Opening } from './requests.ts'
import { StartButton } from './StartButton.tsx'
import { useReceivedTexts } from './received-texts.ts'
import { useAnswerTexts } from './texts.ts'
import type { Preparation, Sent } from './use-prepared.ts'

type ReceivedProps = {
  opening: Opening
  preparation: Preparation
  receipt: string
  /** The answers just sent from this page: until the server gives them back, the copy is made of them. */
  sent: Sent | null
  windowTitle: string
  onStart: () => void
}

/** The answers are in: receipt, copy, and until when they can be changed. */
export function Received(props: ReceivedProps) {
  const { opening, preparation, receipt, sent, windowTitle, onStart } = props
  const { language } = useLanguage()
  const words = useReceivedTexts()
  const { wave, synthetic, programme } = opening
  const closes = { date: date(language, wave.late?.until ?? wave.closesOn, 'weekday') }
  const { late } = useAnswerTexts()
  const said = wave.late ? late.received : words[wave.mode]
  return (
    <Frame
      top={<strong className="programme">{programme?.name[language]}</strong>}
      {...{ synthetic, windowTitle }}
      foot={
        deviceOnly(opening) ? undefined : (
          <StartButton {...{ preparation, onStart }} kind="plain" text={words.change} />
        )
      }
    >
      <Heading>{wave.late ? words.lateTitle : words.title}</Heading>
      <p className="lead">{fill(said, closes)}</p>
      {wave.late && wave.mode === 'confidential' && <p>{late.comments}</p>}
      <dl className="facts">
        <dt>{words.receipt}</dt>
        <dd className="receipt">{receipt}</dd>
        <dd className="muted small beside">
          {opening.ballot ? words.anonymousNote : words.receiptNote}{' '}
          {opening.ballot && <a href={receiptsOf(opening.ballot.wave)}>{words.receiptsPage}</a>}
        </dd>
      </dl>
      <Copy {...{ opening, preparation, sent }} />
      {opening.followUp && <YouSaidWeDid followUp={opening.followUp} />}
      <PromiseNotice {...opening} mode={wave.mode} />
    </Frame>
  )
}

/** The whole address, since it is printed beside the receipt. */
const receiptsOf = (wave: string): string => `${window.location.origin}/receipts/${wave}`

/** The answers as submitted, in words, to unfold or to print. */
function Copy({
  opening,
  preparation,
  sent,
}: Pick<ReceivedProps, 'opening' | 'preparation' | 'sent'>) {
  const { language } = useLanguage()
  const words = useReceivedTexts()
  const copy = useRef<HTMLDetailsElement>(null)
  useUnfoldedInPrint(copy)
  const { prepared } = preparation
  const from = prepared ?? sent
  const submitted = prepared?.submitted ?? sent?.answers
  if (!from || !submitted) return null
  const { AnswerCopy } = from.code
  return (
    <>
      {prepared && <Unsent prepared={prepared} />}
      <p className="no-print">
        <Button kind="quiet" onClick={() => window.print()}>
          {words.print}
        </Button>
      </p>
      <details className="copy" ref={copy}>
        <summary>{words.copy}</summary>
        <h2 className="print-only">{opening.wave.title[language]}</h2>
        <AnswerCopy definition={from.definition} answers={submitted} />
      </details>
    </>
  )
}

/** However printing is asked for, the copy is unfolded first. */
function useUnfoldedInPrint(folded: RefObject<HTMLDetailsElement | null>): void {
  useEffect(() => {
    const unfold = () => {
      if (folded.current) folded.current.open = true
    }
    window.addEventListener('beforeprint', unfold)
    return () => window.removeEventListener('beforeprint', unfold)
  }, [folded])
}

/** Says that a draft of other answers waits. */
function Unsent({ prepared }: { prepared: NonNullable<Preparation['prepared']> }) {
  const words = useReceivedTexts()
  const { submitted, keeper } = prepared
  if (!submitted || prepared.code.sameAnswers(keeper.record.answers, submitted)) return null
  return <Notice kind="warning">{words.unsent}</Notice>
}
