import { recordAudit } from '../audit/queries.ts'
import type { Db } from '../database/connect.ts'
import { transact } from '../database/transact.ts'
import type { Request } from '../http/signed-in.ts'
import { problem } from '../problem.ts'
import {
  handOverExists,
  listTaken,
  markTaken,
  releaseTaken,
  type Taken,
  takeWaiting,
} from './hand-over-queries.ts'
import type { Taking } from './schemas.ts'

/**
 * Takes the held messages that match, to be handed over together: nobody else takes them meanwhile. @throws Problem hand_over.nothing
 */
export async function takeMessages(
  request: Request,
  which: Taking,
): Promise<{ id: string; messages: number }> {
  const { services, actor, now } = request
  return transact(services.db, async (trx) => {
    const taken = await takeWaiting(trx, which, { by: actor.personId, at: now })
    if (!taken) throw problem('hand_over.nothing')
    await trace(request, trx, 'hand_over.taken', taken.id, { messages: taken.messages, ...which })
    return taken
  })
}

/** The messages of a hand-over that still wait. @throws Problem hand_over.unknown, hand_over.none_left */
export async function readTaken({ services: { db } }: Request, id: string): Promise<Taken[]> {
  await refuseUnknown(db, id)
  const messages = await listTaken(db, id)
  if (messages.length === 0) throw problem('hand_over.none_left')
  return messages
}

/**
 * Marks all that still waits of a hand-over as handed over, or takes that back, where it is the number that was seen.
 * @throws Problem hand_over.unknown, hand_over.none_left, hand_over.changed
 */
export async function markTogether(
  request: Request,
  id: string,
  { handedOver, messages }: { handedOver: boolean; messages: number },
): Promise<void> {
  const { services, now } = request
  await transact(services.db, async (trx) => {
    await refuseUnknown(trx, id)
    const marked = await markTaken(trx, id, handedOver, now)
    if (marked === 0) throw problem('hand_over.none_left')
    if (marked !== messages) throw problem('hand_over.changed', { messages: marked })
    await trace(request, trx, 'hand_over.marked', id, { handedOver, messages })
  })
}

/** Puts back what still waits of a hand-over: its file is not used. @throws Problem hand_over.unknown, hand_over.none_left */
export async function putBack(request: Request, id: string): Promise<void> {
  await transact(request.services.db, async (trx) => {
    await refuseUnknown(trx, id)
    const messages = await releaseTaken(trx, id)
    if (messages === 0) throw problem('hand_over.none_left')
    await trace(request, trx, 'hand_over.put_back', id, { messages })
  })
}

async function refuseUnknown(db: Db, id: string): Promise<void> {
  if (!(await handOverExists(db, id))) throw problem('hand_over.unknown')
}

const trace = (
  { actor, now }: Request,
  trx: Db,
  action: string,
  subject: string,
  details: Record<string, unknown>,
) => recordAudit(trx, { at: now, personId: actor.personId, action, subject, details })
