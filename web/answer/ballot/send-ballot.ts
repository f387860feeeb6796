import { Problem } from '../../lib/problems.ts'
import type { Submitting } from '../form/submission.ts'
import { sendWithBallot, signBallot } from '../requests.ts'
import { type BlindBallot, blindBallot, unblind } from './blind.ts'
import { keysFit } from './keys-fit.ts'

type KeptBallot = BlindBallot & { key: string; signature: string | null }

/**
 * Takes the person's ballot and sends the answers with it, in two requests that nothing joins: the first says who takes part
 * and shows a blinded message, the second carries the message and says nothing of anybody. What a second try needs is on
 * the device before anything leaves.
 */
export async function sendBallot(submitting: Submitting): Promise<{ receipt: string }> {
  const { opening, answers } = submitting
  const paper = opening.ballot
  if (!paper || !keysFit(opening)) throw new Problem({ code: 'ballot.refused', status: 0 })
  const ballot = await signedBallot(submitting, paper)
  return sendWithBallot({
    wave: paper.wave,
    key: ballot.key,
    message: ballot.message,
    signature: ballot.signature,
    answers,
  })
}

type Paper = NonNullable<Submitting['opening']['ballot']>

async function signedBallot(
  { secret, keeper }: Submitting,
  { key, keys }: Paper,
): Promise<KeptBallot & { signature: string }> {
  const spki = keys.find(({ id }) => id === key)?.publicKey ?? ''
  const kept = keeper.record.ballot as KeptBallot | undefined
  if (kept?.key !== key)
    await keeper.keep({ ballot: { ...(await blindBallot(spki)), key, signature: null } })
  // Read again: another tab may have drawn the person's one ballot first.
  const ballot = keeper.record.ballot as KeptBallot
  if (ballot.signature !== null) return { ...ballot, signature: ballot.signature }
  const blindSignature = await signBallot(secret, ballot.blinded)
  const signed = { ...ballot, signature: await unblind(spki, ballot, blindSignature.signature) }
  await keeper.keep({ ballot: signed })
  return signed
}
