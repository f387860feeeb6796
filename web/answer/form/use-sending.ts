import { useCallback, useEffect, useRef, useState } from 'react'
import { CustomError, type Model } from 'survey-core'
import { Problem } from '../../lib/problems.ts'
import type { Keeper } from '../device/keeper.ts'
import { type Answers, type Opening, unreached } from '../requests.ts'
import { type Dead, deadBy, takesNoMore, withKept } from '../use-opening.ts'
import { endQuestions } from './history.ts'
import { answersOf, firstFault } from './model.ts'
import type { Saver } from './saver.ts'
import { type Received, submission } from './submission.ts'
import { type Place, sectionAt, type To } from './use-way.ts'

type Sending = {
  secret: string
  opening: Opening
  model: Model
  saver: Saver
  keeper: Keeper
  place: Place
  to: To
  onDead: (dead: Dead) => void
  onReceived: (received: Received, answers: Answers) => void
}

/** Why answers did not leave. `waiting`: they go by themselves once the server is reached. */
export type Refusal = { why: 'unsaved' | 'failed' } | { why: 'refused'; sentence: string }
type Outcome = Refusal | { why: 'waiting' } | null
export type SendingState = {
  /** Checks and submits. */
  send: () => void
  /** Tries again to send what waits. */
  retry: () => void
  /** Goes back to the answers; nothing is sent. */
  cancel: () => void
  busy: boolean
  refusal: Refusal | null
}

/** How often what waits is tried again by itself; at once when the browser says that the connection is back. */
const retryMs = 10_000

/** Submits, once however often it is pressed; what stands in the way is shown where it can be mended. */
export function useSending(sending: Sending): SendingState {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const running = useRef(false)
  const newest = useRef(sending)
  useEffect(() => {
    newest.current = sending
  })
  const attempt = useCallback(async () => {
    if (running.current) return
    running.current = true
    setBusy(true)
    setRefusal(null)
    const outcome = await submit(newest.current)
    running.current = false
    setBusy(false)
    setRefusal(outcome?.why === 'waiting' ? null : outcome)
  }, [])
  const send = () => {
    if (!running.current && !toFirstFault(newest.current)) void attempt()
  }
  const cancel = () => {
    void sending.keeper.keep({ pending: false })
    sending.to({ at: 'review' })
  }
  useRetries(sending.place.at === 'pending', attempt)
  return { send, retry: () => void attempt(), cancel, busy, refusal }
}

function useRetries(waiting: boolean, attempt: () => Promise<void>): void {
  useEffect(() => {
    if (!waiting) return
    const now = () => void attempt()
    now()
    const timer = setInterval(now, retryMs)
    window.addEventListener('online', now)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', now)
    }
  }, [waiting, attempt])
}

/** Goes to the first section with a fault the page can see itself. */
function toFirstFault({ model, to }: Sending): boolean {
  const page = model.visiblePages.find((one) => !one.validate(true))
  if (!page) return false
  to({ ...sectionAt(page), ...firstFault(page) })
  return true
}

async function submit(sending: Sending): Promise<Outcome> {
  const { secret, opening, model, saver, keeper } = sending
  const answers = answersOf(model)
  await keeper.keep({ pending: true })
  await keeper.lookAside()
  try {
    if (!(await saver.settle(answers))) return await unsaved(sending)
    const received = await submission({ secret, opening, answers, keeper })
    saver.stop()
    await keeper.forget()
    await endQuestions()
    sending.onReceived(received, answers)
    return null
  } catch (error) {
    if (unreached(error)) return wait(sending)
    await keeper.keep({ pending: false })
    return refusedBy(error, sending)
  }
}

/** What couldn't be saved isn't submitted: without a connection it waits, else somebody must look at it. */
async function unsaved(sending: Sending): Promise<Outcome> {
  if (sending.saver.state().at === 'offline') return wait(sending)
  await sending.keeper.keep({ pending: false })
  sending.to({ at: 'review' })
  return sending.saver.state().at === 'conflict' ? null : { why: 'unsaved' }
}

function wait({ to, place }: Sending): Outcome {
  if (place.at !== 'pending') to({ at: 'pending' })
  return { why: 'waiting' }
}

function refusedBy(error: unknown, sending: Sending): Refusal | null {
  const { model, keeper, to, onDead } = sending
  const dead = deadBy(error)
  if (dead) {
    if (takesNoMore(dead)) {
      void keeper.keep({ pending: false })
      onDead(withKept(dead, keeper.record))
    } else {
      void keeper.forget()
      onDead(dead)
    }
    return null
  }
  to({ at: 'review' })
  if (!(error instanceof Problem) || error.code !== 'answer.refused') return { why: 'failed' }
  const sentence = String(error.params['reason'] ?? error.title ?? '')
  const question = error.question ? model.getQuestionByName(error.question) : null
  if (!question?.isVisible) return { why: 'refused', sentence }
  question.addError(new CustomError(sentence))
  to({ ...sectionAt(question.page), question: question.name })
  return null
}
