import type { Bilingual, Language } from '../bilingual.ts'
import { among } from '../database/among.ts'
import type { Db } from '../database/connect.ts'
import {
  type MessageKind,
  type MessageState,
  ofOpenRounds,
  type OutboxFilter,
  type Taking,
} from './schemas.ts'

export const messagesShown = 100

/** Failed for good; a person may send such a message again. */
const failed = ['refused', 'given_up', 'bounced'] as const satisfies readonly MessageState[]

/** A page of the outbox, newest first. */
export async function listMessages(db: Db, filter: OutboxFilter) {
  const rows = await matching(db, filter)
    .leftJoin('wave', 'wave.id', 'message.wave_id')
    .select(['message.id', 'kind', 'recipient as to', 'person.name', 'message.language'])
    .select(['subject', 'state', 'message.created_at as createdAt', 'sent_at as sentAt'])
    .leftJoin('hand_over', 'hand_over.id', 'message.hand_over_id')
    .select(['failure', 'attempts', 'next_attempt_at as nextAttemptAt', 'wave.title as round'])
    .select('hand_over.taken_at as takenAt')
    .$if(filter.state !== undefined, (query) => query.where('state', '=', filter.state ?? ''))
    .$if(filter.before !== undefined, (query) =>
      query.where(({ eb, refTuple, selectFrom }) =>
        eb(
          refTuple('message.created_at', 'message.id'),
          '<',
          selectFrom('message as last')
            .select(['last.created_at', 'last.id'])
            .where('last.id', '=', filter.before ?? '')
            .$asTuple('created_at', 'id'),
        ),
      ),
    )
    .orderBy('message.created_at', 'desc')
    .orderBy('message.id', 'desc')
    .limit(messagesShown)
    .execute()
  return rows.map(({ round, kind, state, ...row }) => ({
    ...row,
    kind: kind as MessageKind,
    state: state as MessageState,
    round: round as Bilingual | null,
  }))
}

/** How many messages there are in each state, under the other parts of the filter. */
export async function countByState(db: Db, filter: OutboxFilter) {
  const rows = await matching(db, filter)
    .select(({ fn }) => ['state', fn.countAll<number>().as('n')])
    .groupBy('state')
    .execute()
  return Object.fromEntries(rows.map(({ state, n }) => [state, n])) as Partial<
    Record<MessageState, number>
  >
}

/** Messages of a kind, a language, a round, a person, where those are named. */
export function matching(db: Db, { kind, language, round, search }: Taking) {
  const pattern = `%${(search ?? '').replaceAll(/[\\%_]/g, '\\$&')}%`
  return db
    .selectFrom('message')
    .leftJoin('person', 'person.id', 'message.person_id')
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
    .$if(language !== undefined, (query) => query.where('message.language', '=', language ?? ''))
    .$if(round !== undefined, (query) => query.where('wave_id', '=', round ?? ''))
    .$if((search ?? '') !== '', (query) =>
      query.where(({ or, eb }) =>
        or([eb('recipient', 'ilike', pattern), eb('person.name', 'ilike', pattern)]),
      ),
    )
}

/** Rounds that have messages, the newest first. */
export async function roundsWithMessages(db: Db) {
  const rows = await db
    .selectFrom('wave')
    .select(['id', 'title'])
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('message').select('message.id').whereRef('wave_id', '=', 'wave.id')),
    )
    .orderBy('opened_at', 'desc')
    .limit(200)
    .execute()
  return rows.map(({ id, title }) => ({ id, title: title as Bilingual }))
}

/** One message, whole; undefined when there is none. */
export async function findMessage(db: Db, id: string) {
  const found = await db
    .selectFrom('message')
    .leftJoin('person', 'person.id', 'message.person_id')
    .select(['message.id', 'kind', 'recipient as to', 'person.name', 'message.language', 'subject'])
    .select(['body', 'brief', 'link_path as linkPath', 'state', 'failure', 'attempts'])
    .select(['message.created_at as createdAt', 'sent_at as sentAt'])
    .where('message.id', '=', id)
    .executeTakeFirst()
  return (
    found && {
      ...found,
      kind: found.kind as MessageKind,
      state: found.state as MessageState,
      language: found.language as Language,
    }
  )
}

/** Cancels what waits to be handed over and leads to a round's questionnaire: the round has closed. */
export async function cancelHeld(db: Db, round: string): Promise<void> {
  await db
    .updateTable('message')
    .set({ state: 'cancelled' })
    .where('wave_id', '=', round)
    .where('state', '=', 'held')
    .where('kind', 'in', [...ofOpenRounds])
    .execute()
}

/** Queues failed messages again, to their person's present address: one by its id, or all of a person's. Returns those addresses. */
export async function queueAgain(
  db: Db,
  which: { id: string } | { person: string },
  now: Date,
): Promise<string[]> {
  const again = await db
    .updateTable('message')
    .from('person')
    .set(({ ref }) => ({
      state: 'queued',
      recipient: ref('person.email'),
      attempts: 0,
      failure: null,
      sent_at: null,
      next_attempt_at: now,
    }))
    .whereRef('person.id', '=', 'message.person_id')
    .where('message.state', 'in', failed)
    .where('message.kind', '!=', 'sign_in')
    .where((where) =>
      'id' in which
        ? where('message.id', '=', which.id)
        : where('message.person_id', '=', which.person),
    )
    .returning('message.recipient')
    .execute()
  return again.map(({ recipient }) => recipient)
}

/**
 * Sends what waits for a person to the address the person has now; what is being sent is left alone, and sign-in links, which were asked
 * for at an address. What is held leaves the file that has its old address.
 */
export async function readdressWaiting(db: Db, personId: string, now: Date): Promise<void> {
  await db
    .updateTable('message')
    .from('person')
    .set(({ ref }) => ({
      recipient: ref('person.email'),
      hand_over_id: null,
      attempts: 0,
      failure: null,
      next_attempt_at: now,
    }))
    .whereRef('person.id', '=', 'message.person_id')
    .whereRef('person.email', '!=', 'message.recipient')
    .where('message.person_id', '=', personId)
    .where('message.state', 'in', ['queued', 'held'])
    .where('message.kind', '!=', 'sign_in')
    .where(({ or, eb }) => or([eb('leased_until', 'is', null), eb('leased_until', '<=', now)]))
    .execute()
}

/** How many failed messages of each of those people could be sent again. */
export async function countFailed(db: Db, people: readonly string[]): Promise<Map<string, number>> {
  if (people.length === 0) return new Map()
  const rows = await db
    .selectFrom('message')
    .select(({ fn }) => ['person_id', fn.countAll<number>().as('n')])
    .where(among('person_id', people))
    .where('state', 'in', failed)
    .where('kind', '!=', 'sign_in')
    .groupBy('person_id')
    .execute()
  return new Map(rows.map(({ person_id, n }) => [person_id ?? '', n]))
}

/** Marks a sent message as come back; its recipient and person, or undefined when no such message was sent. */
export async function markBounced(db: Db, id: string, reason: string) {
  return db
    .updateTable('message')
    .set({ state: 'bounced', failure: reason })
    .where('id', '=', id)
    .where('state', 'in', ['sent', 'bounced'])
    .returning(['recipient', 'person_id as personId'])
    .executeTakeFirst()
}

/** Whether somebody has that address. */
export async function addressIsKnown(db: Db, address: string): Promise<boolean> {
  const found = await db
    .selectFrom('person')
    .select('id')
    .where('email', '=', address)
    .executeTakeFirst()
  return found !== undefined
}
