import type { Keeper } from '../device/keeper.ts'
import {
  type Answers,
  deviceOnly,
  type Opening,
  readOpening,
  submitAnswers,
  unanswered,
} from '../requests.ts'

/** What an anonymous submission needs, fetched before it does: the connection may be gone by then, or the files of this build. */
export const ballotCode = () => import('../ballot/send-ballot.ts')

/** What a submission has at hand; what must survive a reload is kept with `keeper.keep({ ballot })`. */
export type Submitting = { secret: string; opening: Opening; answers: Answers; keeper: Keeper }

/** The receipt; with the round as it is now, where that is another than it was. */
export type Received = { receipt: string; opening?: Opening }

/**
 * Submits answers the way the round's mode promises; sent again, they count once.
 * @throws Problem with the API's word, or with `offline` when no answer came
 */
export async function submission(submitting: Submitting): Promise<Received> {
  const { secret, answers, opening } = submitting
  if (!deviceOnly(opening)) {
    const { receipt, changedUntil } = await submitAnswers(secret, answers)
    if (changedUntil === (opening.wave.late?.until ?? opening.wave.closesOn)) return { receipt }
    // Extended meanwhile, or closed and taking late answers: the receipt's screen must say what holds now.
    const now = await readOpening(secret).catch(() => undefined)
    return { receipt, ...(now ? { opening: now } : {}) }
  }
  const { sendBallot } = await ballotCode().catch(unanswered)
  return sendBallot(submitting)
}
