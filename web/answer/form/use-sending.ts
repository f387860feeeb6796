import { useRef, useState } from 'react'
import { CustomError, type Model } from 'survey-core'
import { Problem } from '../../lib/problems.ts'
import { submitAnswers } from '../requests.ts'
import { type Dead, deadBy } from '../use-opening.ts'
import type { Place } from './Answering.tsx'
import { answersOf, firstFault } from './model.ts'
import type { DraftSaver } from './saver.ts'

type Sending = {
  secret: string
  model: Model
  saver: DraftSaver
  setPlace: (place: Place) => void
  onDead: (dead: Dead) => void
  onReceived: (receipt: string) => void
}

/** Why answers did not leave: the connection, or what the server says about them. */
export type Refusal = { why: 'unsaved' | 'failed' } | { why: 'refused'; sentence: string }
export type SendingState = { send: () => void; busy: boolean; refusal: Refusal | null }

/** Submits, once however often it is pressed; what stands in the way is shown where it can be mended. */
export function useSending(sending: Sending): SendingState {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const running = useRef(false)
  const send = async () => {
    if (running.current || toFirstFault(sending)) return
    running.current = true
    setBusy(true)
    setRefusal(null)
    const found = await submit(sending)
    running.current = false
    setBusy(false)
    setRefusal(found)
  }
  return { send: () => void send(), busy, refusal }
}

/** Goes to the first section with a fault the page can see itself. */
function toFirstFault({ model, setPlace }: Sending): boolean {
  const page = model.visiblePages.find((one) => !one.validate(true))
  if (!page) return false
  model.currentPage = page
  setPlace({ at: 'section', ...firstFault(page) })
  return true
}

async function submit(sending: Sending): Promise<Refusal | null> {
  const { secret, model, saver, onReceived } = sending
  if (!(await saver.flush())) return { why: 'unsaved' }
  try {
    const { receipt } = await submitAnswers(secret, answersOf(model))
    saver.stop()
    onReceived(receipt)
    return null
  } catch (error) {
    return refusedBy(error, sending)
  }
}

function refusedBy(error: unknown, { model, setPlace, onDead }: Sending): Refusal | null {
  const dead = deadBy(error)
  if (dead) {
    onDead(dead)
    return null
  }
  if (!(error instanceof Problem) || error.code !== 'answer.refused') return { why: 'failed' }
  const sentence = String(error.params['reason'] ?? error.title ?? '')
  const question = error.question ? model.getQuestionByName(error.question) : null
  if (!question?.isVisible) return { why: 'refused', sentence }
  question.addError(new CustomError(sentence))
  model.currentPage = question.page
  setPlace({ at: 'section', question: question.name })
  return null
}
