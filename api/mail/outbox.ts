import type { Actor } from '../accounts/actor.ts'
import { recordAudit } from '../audit/queries.ts'
import type { Db } from '../database/connect.ts'
import { transact } from '../database/transact.ts'
import { problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { texts } from '../../web/locales/index.ts'
import { clearAddressFailure } from './address-queries.ts'
import { asText } from './compose.ts'
import { countWaiting, markOne, mostTaken } from './hand-over-queries.ts'
import {
  countByState,
  findMessage,
  listMessages,
  messagesShown,
  queueAgain,
  roundsWithMessages,
} from './outbox-queries.ts'
import type { OutboxFilter } from './schemas.ts'

/** A page of the outbox: `next` is the message after which the next page begins, null on the last one; `toTake` can be taken, `mostTaken` at a time. */
export async function readOutbox({ db }: Pick<Services, 'db'>, filter: OutboxFilter) {
  const messages = await listMessages(db, filter)
  return {
    messages,
    next: messages.length < messagesShown ? null : (messages.at(-1)?.id ?? null),
    counts: await countByState(db, filter),
    toTake: await countWaiting(db, filter),
    mostTaken,
    rounds: await roundsWithMessages(db),
  }
}

/** One message as its reader gets it; where its secret is not kept, it says so. @throws Problem message.unknown */
export async function readMessage({ db, config }: Pick<Services, 'db' | 'config'>, id: string) {
  const found = await findMessage(db, id)
  if (!found) throw problem('message.unknown')
  const { body, brief, linkPath, ...message } = found
  const secret = texts[found.language].mails.secretNotKept
  const link = linkPath === null ? secret : `${config.publicUrl}${linkPath}`
  return { ...message, text: asText({ ...found, body, brief }, { link, stop: secret }) }
}

type Write = Pick<Services, 'db' | 'clock'>

/** Marks a held message as handed over, or takes that back. @throws Problem message.not_held */
export async function handOver(
  services: Write,
  actor: Actor | null,
  id: string,
  handedOver: boolean,
): Promise<void> {
  const at = services.clock.now()
  await transact(services.db, async (trx) => {
    if (!(await markOne(trx, id, handedOver, at))) throw problem('message.not_held')
    await trace(services, trx, actor, 'message.handed_over', id, { handedOver })
  })
}

/**
 * Sends failed messages again, one or all of a person's, to the person's present address, which is given another chance.
 * Returns how many. @throws Problem message.no_server, message.not_failed
 */
export async function sendAgain(
  services: Write & Pick<Services, 'mailer' | 'jobs'>,
  actor: Actor | null,
  which: { id: string } | { person: string },
): Promise<number> {
  if (!services.mailer.smtp) throw problem('message.no_server')
  return transact(services.db, async (trx) => {
    const addresses = await queueAgain(trx, which, services.clock.now())
    if (addresses.length === 0) throw problem('message.not_failed')
    for (const address of new Set(addresses))
      await clearAddressFailure(trx, address, ['refused', 'bounced'])
    const subject = 'id' in which ? which.id : which.person
    await trace(services, trx, actor, 'message.sent_again', subject, { messages: addresses.length })
    await services.jobs.wake(trx, 'messages')
    return addresses.length
  })
}

async function trace(
  { clock }: Write,
  trx: Db,
  actor: Actor | null,
  action: string,
  subject: string,
  details: Record<string, unknown>,
): Promise<void> {
  const personId = actor?.personId ?? null
  await recordAudit(trx, { at: clock.now(), personId, action, subject, details })
}
