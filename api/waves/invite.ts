import type { Bilingual } from '../bilingual.ts'
import type { Db } from '../database/connect.ts'
import { invitationLetter, type Promised } from '../mail/letters.ts'
import { type Addressed, postLetters } from '../mail/post.ts'
import type { Services } from '../services.ts'
import type { NewInvitation } from './frame-queries.ts'
import { promisedIn } from './letterhead.ts'

type Invited = {
  id: string
  title: Bilingual
  minutes: number
  closesOn: string
  mode: 'named' | 'confidential' | 'anonymous'
  askedBy: Bilingual | undefined
}

/** Writes each person's invitation in their language: queued for SMTP without the secret, or held whole in the outbox. */
export async function inviteAll(
  services: Services,
  trx: Db,
  wave: Invited,
  invitations: readonly NewInvitation[],
): Promise<void> {
  const promised = await promisedIn(services, trx, wave)
  await postLetters(services, trx, lettersTo(wave, invitations, promised))
}

function* lettersTo(
  wave: Invited,
  invitations: readonly NewInvitation[],
  promised: Promised,
): Generator<Addressed> {
  for (const invitation of invitations) yield addressed(wave, invitation, promised)
}

function addressed(wave: Invited, invitation: NewInvitation, promised: Promised): Addressed {
  const { id, name, email, personId, language } = invitation
  const { title, minutes, closesOn, askedBy = null } = wave
  const details = { name, title, minutes, closesOn, askedBy, promised }
  return {
    kind: 'invitation',
    personId,
    recipient: email,
    waveId: wave.id,
    letter: invitationLetter(language, details),
    leads: { invitation: id },
  }
}
