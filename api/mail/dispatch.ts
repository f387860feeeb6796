import { randomUUID } from 'node:crypto'
import { plainDate } from '../clock.ts'
import { hasStopped } from '../monthly/queries.ts'
import type { Services } from '../services.ts'
import { texts } from '../../web/locales/index.ts'
import { clearAddressFailure, recordAddressFailure } from './address-queries.ts'
import { type Letter, type Links, oneLine, render } from './compose.ts'
import { linksOf, oneClickLink } from './links.ts'
import { connections, type Mailer, type Outgoing } from './mailer.ts'
import type { MessageKind } from './queries.ts'
import { readRefusal, type Refusal } from './refusal.ts'
import { remindersStopped } from './reminder-queries.ts'
import { ofOpenRounds } from './schemas.ts'
import {
  type Claimed,
  claimMessage,
  giveUpSignIns,
  hasAnswered,
  type Lease,
  markMessage,
  type Outcome,
} from './sending-queries.ts'

export { invitationLink, invitationPath } from './links.ts'

/** What sending needs of the program. */
export type Sender = Pick<Services, 'db' | 'mailer' | 'clock' | 'config' | 'keys' | 'log'>

type Run = { by: string; sent: number; over: boolean }

const minute = 60_000
/** Longer than any message may take, so that only a dead process loses its lease. */
const leaseMinutes = 15
/** Minutes until a message is tried again, after each attempt; then it is given up. */
const waits = [1, 5, 15, 60, 180, 360, 720]
/** Minutes until what nothing could be done for is tried again, however long the mail server stays away. */
const waitUnavailable = 1

/** The runs of this process stand in line, so that never more messages are under way than there are connections. */
const running = new WeakMap<Mailer, Promise<number>>()
const stopping = new WeakSet<Mailer>()

/**
 * Sends what is queued and due, some messages at a time, each claimed for itself, sent and marked: several processes share
 * the work, and a message leaves twice only where a process dies between sending and marking. `by` names this run in its
 * leases. Returns how many left.
 */
export function dispatchQueued(services: Sender, by: string = randomUUID()): Promise<number> {
  const { mailer } = services
  if (!mailer.smtp) return Promise.resolve(0)
  const before = running.get(mailer)?.catch(() => 0) ?? Promise.resolve(0)
  const work = before.then(() => runOnce(services, by))
  running.set(mailer, work)
  return work
}

/** Takes no further message, and waits until those under way are sent and marked. */
export async function finishDispatch({ mailer }: Pick<Services, 'mailer'>): Promise<void> {
  stopping.add(mailer)
  await running.get(mailer)?.catch(() => 0)
}

async function runOnce(services: Sender, by: string): Promise<number> {
  const run: Run = { by, sent: 0, over: false }
  await giveUpSignIns(services.db, services.clock.now())
  await Promise.all(Array.from({ length: connections }, () => sendInTurn(services, run)))
  return run.sent
}

async function sendInTurn(services: Sender, run: Run): Promise<void> {
  while (!run.over && !stopping.has(services.mailer)) {
    const message = await claimMessage(services.db, leaseOf(services, run.by))
    if (!message) return
    const outcome = await settle(services, message, run)
    await markMessage(services.db, message.id, run.by, outcome)
    if (outcome.state === 'sent') run.sent += 1
  }
}

export function leaseOf({ clock }: Pick<Services, 'clock'>, by: string): Lease {
  const now = clock.now()
  return { by, now, until: new Date(now.getTime() + leaseMinutes * minute) }
}

/** Sends one claimed message, unless there is no point any more. */
async function settle(services: Sender, message: Claimed, run: Run): Promise<Outcome> {
  if (await isMoot(services, message)) return { state: 'cancelled', sentAt: null, failure: null }
  const links = await linksOf(services, services.db, message)
  const refusal = await hand(services, message, links)
  // Where nothing can leave, the others wait for the next run instead of failing one by one.
  if (refusal?.kind === 'unavailable') run.over = true
  return settleAs(services, message, refusal)
}

/** A round that closed, a person withdrawn from it, or one who answered or stopped such letters while this one was waiting. */
async function isMoot({ db, clock, config, keys }: Sender, message: Claimed): Promise<boolean> {
  const { kind, withdrawnAt, closedAt, closesOn, instrument, personId, invitationId } = message
  if (kind === 'monthly') return personId !== null && hasStopped(db, personId)
  if (!ofOpenRounds.includes(kind)) return false
  const today = plainDate(clock.now(), config.timeZone)
  if (withdrawnAt || closedAt || (closesOn && closesOn < today)) return true
  if (kind !== 'reminder' || !instrument || !personId || !invitationId) return false
  if (await hasAnswered(db, { id: invitationId, pseudonym: keys.pseudonym(personId) })) return true
  return (await remindersStopped(db, instrument, [personId])).size > 0
}

/** A message as far as sending needs it. */
export type Sendable = Letter & {
  id: string
  kind: MessageKind
  recipient: string
  name: string | null
  personId: string | null
  invitationId: string | null
}

/** Hands one message to the mail server; null when it was taken. A refusal is an outcome, not an error. */
export async function hand(
  services: Pick<Services, 'mailer' | 'log' | 'config' | 'keys'>,
  message: Sendable,
  links: Links,
): Promise<Refusal | null> {
  try {
    await services.mailer.send(outgoing(services, message, links))
    return null
  } catch (error) {
    const refusal = readRefusal(error)
    services.log.warn({ message: message.id, kind: refusal.kind }, 'a message did not leave')
    return refusal
  }
}

function outgoing(
  services: Pick<Services, 'config' | 'keys'>,
  message: Sendable,
  links: Links,
): Outgoing {
  const { id, recipient, name, language, subject } = message
  return {
    id,
    to: recipient,
    name: name && oneLine(name),
    from: texts[language].mails.secretariat,
    subject,
    language,
    ...render(message, links),
    oneClick: oneClickLink(services, message),
  }
}

/**
 * What a refusal makes of a message: an address refused for good is remembered; what may pass is tried again for a day;
 * where nothing can leave no attempt counts, and the message waits until something can. One with `attempts: Infinity` leaves
 * now or never.
 */
export async function settleAs(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  message: Pick<Claimed, 'recipient' | 'attempts'>,
  refusal: Refusal | null,
): Promise<Outcome> {
  const now = clock.now()
  if (!refusal) {
    await clearAddressFailure(db, message.recipient, ['refused'])
    return { state: 'sent', sentAt: now, failure: null }
  }
  const failure = refusal.sentence
  if (refusal.kind === 'address')
    await recordAddressFailure(db, message.recipient, {
      kind: 'refused',
      reason: failure,
      failedAt: now,
    })
  if (refusal.kind === 'address' || refusal.kind === 'message')
    return { state: 'refused', sentAt: null, failure }
  const counts = refusal.kind === 'passing' || message.attempts === Infinity
  const wait = counts ? waits[message.attempts - 1] : waitUnavailable
  if (wait === undefined) return { state: 'given_up', sentAt: null, failure }
  const nextAttemptAt = new Date(now.getTime() + wait * minute)
  const uncounted = counts ? {} : { attempts: message.attempts - 1 }
  return { state: 'queued', sentAt: null, failure, nextAttemptAt, ...uncounted }
}
