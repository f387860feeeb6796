import { randomUUID } from 'node:crypto'
import { transact } from '../database/transact.ts'
import type { Supplied } from '../services.ts'
import { asText, type Letter } from './compose.ts'
import { hand, leaseOf, settleAs } from './dispatch.ts'
import { keepMessages } from './queries.ts'
import { leaseMessage, markMessage } from './sending-queries.ts'

/** A sign-in letter to a person of the programme. */
export type SignInPost = { personId: string; name: string; recipient: string; letter: Letter }

/**
 * Sends a sign-in letter at once: its link is kept nowhere, so it leaves now or never, and the kept copy holds none. Without
 * a mail server it is held whole.
 */
export async function postSignIn(
  services: Supplied,
  { personId, name, recipient, letter }: SignInPost,
  link: string,
): Promise<void> {
  const { db, clock, mailer } = services
  const links = { link, stop: null }
  const lease = leaseOf(services, randomUUID())
  const message = {
    ...letter,
    ...(mailer.smtp ? {} : { body: asText(letter, links), brief: '' }),
    kind: 'sign_in' as const,
    state: mailer.smtp ? ('queued' as const) : ('held' as const),
    recipient,
    personId,
    waveId: null,
    invitationId: null,
    linkPath: null,
    createdAt: clock.now(),
  }
  const id = await transact(db, async (trx) => {
    const [kept = ''] = await keepMessages(trx, [message])
    if (mailer.smtp) await leaseMessage(trx, kept, lease)
    return kept
  })
  if (!mailer.smtp) return
  const refusal = await hand(services, { ...message, id, name }, links)
  const outcome = await settleAs(services, { recipient, attempts: Infinity }, refusal)
  await markMessage(db, id, lease.by, outcome)
}
