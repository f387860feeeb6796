import type { Bilingual, Language } from '../bilingual.ts'
import type { Db } from '../database/connect.ts'
import { matching } from './outbox-queries.ts'
import { type MessageKind, ofOpenRounds, type OutboxFilter, type Taking } from './schemas.ts'

/** A mail program or a spreadsheet takes so many at a time, and so does memory. */
export const mostTaken = 2000

/** How many hand-overs that are done are still shown. */
const doneShown = 5

/**
 * Held messages that are in no file yet. Sign-in messages are none of them: their link lapses within minutes, and they are
 * handed over for themselves.
 */
const waiting = (db: Db, which: Taking) =>
  matching(db, which)
    .where('state', '=', 'held')
    .where('kind', '!=', 'sign_in')
    .where('hand_over_id', 'is', null)

/** How many messages the filter shows that can be taken together. */
export async function countWaiting(db: Db, { state, ...which }: OutboxFilter): Promise<number> {
  if (state !== undefined && state !== 'held') return 0
  const { n } = await waiting(db, which)
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}

/** Takes the oldest of the held messages that match, `mostTaken` at most; the hand-over's id and their number, or undefined where none waits. */
export async function takeWaiting(db: Db, which: Taking, taken: { by: string; at: Date }) {
  const { id } = await db
    .insertInto('hand_over')
    .values({ taken_by: taken.by, taken_at: taken.at })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { numUpdatedRows } = await db
    .updateTable('message')
    .set({ hand_over_id: id })
    .where(
      'id',
      'in',
      waiting(db, which)
        .select('message.id')
        .orderBy('message.created_at')
        .orderBy('message.id')
        .limit(mostTaken)
        .forUpdate('message'),
    )
    .executeTakeFirst()
  if (numUpdatedRows > 0n) return { id, messages: Number(numUpdatedRows) }
  await db.deleteFrom('hand_over').where('id', '=', id).execute()
  return undefined
}

/** The hand-overs with messages still held, and the last ones that are done, newest first. */
export async function listHandOvers(db: Db) {
  const rows = await db
    .selectFrom('hand_over')
    .innerJoin('message', 'message.hand_over_id', 'hand_over.id')
    .innerJoin('person', 'person.id', 'hand_over.taken_by')
    .select(['hand_over.id', 'taken_at as takenAt', 'person.name as takenBy'])
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('state', '=', 'held').as('held'),
      fn.countAll<number>().filterWhere('state', '=', 'handed_over').as('handedOver'),
      fn.countAll<number>().filterWhere('state', '=', 'cancelled').as('cancelled'),
      fn.max('sent_at').as('handedOverAt'),
    ])
    .where('state', 'in', ['held', 'handed_over', 'cancelled'])
    .groupBy(['hand_over.id', 'taken_at', 'person.name'])
    .orderBy('taken_at', 'desc')
    .orderBy('hand_over.id')
    .execute()
  const done = rows.filter(({ held, handedOver }) => held === 0 && handedOver > 0)
  const shown = new Set(done.slice(0, doneShown))
  return rows.filter((row) => row.held > 0 || shown.has(row))
}

/** Whether there is such a hand-over. */
export async function handOverExists(db: Db, id: string): Promise<boolean> {
  const found = await db
    .selectFrom('hand_over')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst()
  return found !== undefined
}

/** The messages of a hand-over that are still held, whole, in the order in which they were written. */
export async function listTaken(db: Db, id: string) {
  const rows = await db
    .selectFrom('message')
    .leftJoin('person', 'person.id', 'message.person_id')
    .leftJoin('wave', 'wave.id', 'message.wave_id')
    .select(['message.id', 'kind', 'recipient', 'person.name', 'message.language', 'subject'])
    .select(['body', 'message.created_at as createdAt', 'message.invitation_id as invitationId'])
    .select(['message.person_id as personId', 'wave.title as round'])
    .where('hand_over_id', '=', id)
    .where('state', '=', 'held')
    .orderBy('message.created_at')
    .orderBy('message.id')
    .execute()
  return rows.map((row) => ({
    ...row,
    kind: row.kind as MessageKind,
    language: row.language as Language,
    round: row.round as Bilingual | null,
  }))
}

/** A hand-over's message, whole. */
export type Taken = Awaited<ReturnType<typeof listTaken>>[number]

/**
 * Marks the messages of a hand-over that are held as handed over, or takes that back; returns how many. What leads to a round
 * that has closed meanwhile is not held again.
 */
export async function markTaken(db: Db, id: string, handedOver: boolean, at: Date) {
  const changed = await (handedOver ? asHandedOver(db, at) : asHeld(db))
    .where('hand_over_id', '=', id)
    .executeTakeFirst()
  return Number(changed.numUpdatedRows)
}

/** Marks one message, or takes that back; false where it is not in the state before. */
export async function markOne(db: Db, id: string, handedOver: boolean, at: Date): Promise<boolean> {
  const changed = await (handedOver ? asHandedOver(db, at) : asHeld(db))
    .where('id', '=', id)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}

const asHandedOver = (db: Db, at: Date) =>
  db.updateTable('message').set({ state: 'handed_over', sent_at: at }).where('state', '=', 'held')

const asHeld = (db: Db) =>
  db
    .updateTable('message')
    .set(({ eb, exists, selectFrom }) => ({
      sent_at: null,
      state: eb
        .case()
        .when(
          eb.and([
            eb('kind', 'in', [...ofOpenRounds]),
            exists(
              selectFrom('wave')
                .select('wave.id')
                .whereRef('wave.id', '=', 'message.wave_id')
                .where('wave.closed_at', 'is not', null),
            ),
          ]),
        )
        .then('cancelled')
        .else('held')
        .end(),
    }))
    .where('state', '=', 'handed_over')

/** Puts the messages of a hand-over that are still held back where they were; returns how many. */
export async function releaseTaken(db: Db, id: string): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('message')
    .set({ hand_over_id: null })
    .where('hand_over_id', '=', id)
    .where('state', '=', 'held')
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
