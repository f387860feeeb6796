import type { Db } from '../database/connect.ts'
import type { Services } from '../services.ts'
import { asText, type Letter } from './compose.ts'
import { linksOf } from './links.ts'
import { keepMessages, type MessageKind, type NewMessage } from './queries.ts'

/** A letter, to whom, and where its link leads: to the person's questionnaire, to a page, or nowhere. */
export type Addressed = {
  kind: Exclude<MessageKind, 'sign_in'>
  personId: string
  recipient: string
  waveId: string | null
  letter: Letter
  leads: { invitation: string } | { path: string } | null
}

const messagesAtOnce = 500

/**
 * Puts letters in the outbox, inside the caller's transaction: queued without their secrets where a mail server sends
 * them as soon as it has committed, else held whole to be handed over.
 */
export async function postLetters(
  services: Pick<Services, 'config' | 'keys' | 'mailer' | 'clock' | 'jobs'>,
  trx: Db,
  letters: Iterable<Addressed>,
): Promise<void> {
  for (const batch of batchesOf(letters)) {
    await keepMessages(
      trx,
      services.mailer.smtp
        ? batch.map((each) => asQueued(services, each))
        : await Promise.all(batch.map((each) => asHeld(services, trx, each))),
    )
  }
  if (services.mailer.smtp) await services.jobs.wake(trx, 'messages')
}

/** Letters that are written one by one are never all in memory. */
function* batchesOf(letters: Iterable<Addressed>): Generator<Addressed[]> {
  let batch: Addressed[] = []
  for (const letter of letters) {
    batch.push(letter)
    if (batch.length < messagesAtOnce) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

function asQueued({ clock }: Pick<Services, 'clock'>, addressed: Addressed): NewMessage {
  const { kind, personId, recipient, waveId, letter, leads } = addressed
  return {
    ...letter,
    kind,
    recipient,
    personId,
    waveId,
    state: 'queued',
    invitationId: leads && 'invitation' in leads ? leads.invitation : null,
    linkPath: leads && 'path' in leads ? leads.path : null,
    createdAt: clock.now(),
  }
}

async function asHeld(
  services: Pick<Services, 'config' | 'keys' | 'clock'>,
  trx: Db,
  addressed: Addressed,
): Promise<NewMessage> {
  const queued = asQueued(services, addressed)
  const links = await linksOf(services, trx, queued)
  return { ...queued, state: 'held', body: asText(addressed.letter, links), brief: '' }
}
