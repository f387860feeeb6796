import type { Keeper } from '../device/keeper.ts'
import { type Answers, deviceOnly, type Opening, submitAnswers } from '../requests.ts'

/** What a submission has at hand; what must survive a reload is kept with `keeper.keep({ ballot })`. */
export type Submitting = { secret: string; opening: Opening; answers: Answers; keeper: Keeper }

/**
 * Submits answers the way the round's mode promises; sent again, they count once.
 * @throws Problem with the API's word, or with `offline` when no answer came
 */
export async function submission(submitting: Submitting): Promise<{ receipt: string }> {
  const { secret, answers, opening } = submitting
  if (!deviceOnly(opening)) return submitAnswers(secret, answers)
  const { sendBallot } = await import('../ballot/send-ballot.ts')
  return sendBallot(submitting)
}
