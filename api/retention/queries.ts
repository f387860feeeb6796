import { sql } from 'kysely'
import { bytes, json } from '../database/columns.ts'
import type { Db } from '../database/connect.ts'

/** A round as far as keeping its answers goes: `dueOn` is the day on which the months since its close are over. */
export async function findKept(db: Db, waveId: string, months: number) {
  return db
    .selectFrom('wave')
    .leftJoin('imported_wave', 'imported_wave.wave_id', 'wave.id')
    .select(({ eb }) => [
      'wave.mode',
      'wave.closed_on as closedOn',
      'wave.late_until as lateUntil',
      'wave.answers_erased_on as erasedOn',
      dueOn(months).as('dueOn'),
      eb('imported_wave.wave_id', 'is not', null).$castTo<boolean>().as('imported'),
    ])
    .where('wave.id', '=', waveId)
    .executeTakeFirst()
}
export type Kept = NonNullable<Awaited<ReturnType<typeof findKept>>>

/** A close on the 31st is due on the last day of a shorter month. */
const dueOn = (months: number) =>
  sql<string | null>`(wave.closed_on + make_interval(months => ${months}::integer))::date`

/** Named rounds whose months are over today, with answers still there, held by nobody and awaiting none. */
export async function wavesOutOfTime(db: Db, today: string, months: number): Promise<string[]> {
  const rows = await db
    .selectFrom('wave')
    .leftJoin('imported_wave', 'imported_wave.wave_id', 'wave.id')
    .leftJoin('retention_hold', 'retention_hold.wave_id', 'wave.id')
    .select('wave.id')
    .where('wave.mode', '=', 'named')
    .where(dueOn(months), '<=', today)
    .where('wave.answers_erased_on', 'is', null)
    .where('wave.late_until', 'is', null)
    .where('imported_wave.wave_id', 'is', null)
    .where('retention_hold.wave_id', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}

type Whose = string | 'everybody'

/** Empties a round's answers, or those under one pseudonym, with what they were before each change; gives how many. */
export async function emptyAnswers(db: Db, waveId: string, whose: Whose): Promise<number> {
  await db
    .deleteFrom('response_revision')
    .where('response_id', 'in', answersKept(db, waveId, whose).select('id'))
    .execute()
  const { numUpdatedRows } = await db
    .updateTable('response')
    .set({ answers: json({}) })
    .where('id', 'in', answersKept(db, waveId, whose).select('id'))
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Responses whose answers are still there. */
const answersKept = (db: Db, waveId: string, whose: Whose) =>
  db
    .selectFrom('response')
    .where('wave_id', '=', waveId)
    .where(sql<boolean>`answers <> '{}'::jsonb`)
    .where(({ eb, lit }) =>
      whose === 'everybody' ? lit(true) : eb('pseudonym', '=', bytes(whose)),
    )

export async function markErased(db: Db, waveId: string, on: string): Promise<void> {
  await db.updateTable('wave').set({ answers_erased_on: on }).where('id', '=', waveId).execute()
}

/** Whether answers of a round went, by schedule or on request: what is left can't be counted again. */
export async function hasErased(db: Db, waveId: string): Promise<boolean> {
  const row = await db
    .selectFrom('wave')
    .select('wave.id')
    .where('wave.id', '=', waveId)
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('wave.answers_erased_on', 'is not', null),
        exists(
          selectFrom('erasure_decision')
            .select('erasure_decision.id')
            .whereRef('erasure_decision.wave_id', '=', 'wave.id')
            .where('erasure_decision.erased', '=', true),
        ),
      ]),
    )
    .executeTakeFirst()
  return row !== undefined
}

/** Whether a person's answers, under that pseudonym, are still there. */
export async function keepsAnswers(db: Db, waveId: string, pseudonym: string): Promise<boolean> {
  const row = await answersKept(db, waveId, pseudonym).select('id').executeTakeFirst()
  return row !== undefined
}

/** Pseudonyms, in hexadecimal, of those whose answers are still there. */
export async function pseudonymsKept(db: Db, waveId: string): Promise<Set<string>> {
  const rows = await answersKept(db, waveId, 'everybody').select('pseudonym').execute()
  return new Set(rows.map(({ pseudonym }) => pseudonym.toString('hex')))
}

export async function invitedPeople(db: Db, waveId: string) {
  return db
    .selectFrom('invitation')
    .innerJoin('person', 'person.id', 'invitation.person_id')
    .select(['person.id', 'person.name'])
    .where('invitation.wave_id', '=', waveId)
    .orderBy('person.name')
    .orderBy('person.id')
    .execute()
}

export async function findHold(db: Db, waveId: string) {
  return db
    .selectFrom('retention_hold')
    .innerJoin('person', 'person.id', 'retention_hold.placed_by')
    .select([
      'retention_hold.reason',
      'retention_hold.placed_at as placedAt',
      'person.name as placedBy',
    ])
    .where('wave_id', '=', waveId)
    .executeTakeFirst()
}

export type Hold = { waveId: string; reason: string; at: Date; by: string }

/** Places a hold, or writes its reason anew. */
export async function saveHold(db: Db, { waveId, reason, at, by }: Hold): Promise<void> {
  const row = { reason, placed_at: at, placed_by: by }
  await db
    .insertInto('retention_hold')
    .values({ wave_id: waveId, ...row })
    .onConflict((conflict) => conflict.column('wave_id').doUpdateSet(row))
    .execute()
}

/** Lifts a hold; false where there is none. */
export async function deleteHold(db: Db, waveId: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('retention_hold')
    .where('wave_id', '=', waveId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export type Decision = {
  waveId: string
  personId: string
  erased: boolean
  reason: string
  at: Date
  by: string
}

export async function insertDecision(db: Db, decision: Decision): Promise<void> {
  await db
    .insertInto('erasure_decision')
    .values({
      wave_id: decision.waveId,
      person_id: decision.personId,
      erased: decision.erased,
      reason: decision.reason,
      decided_at: decision.at,
      decided_by: decision.by,
    })
    .execute()
}

/** What was decided of requests for erasure, newest first. */
export async function decisionsOf(db: Db, waveId: string) {
  return db
    .selectFrom('erasure_decision')
    .innerJoin('person', 'person.id', 'erasure_decision.person_id')
    .innerJoin('person as decider', 'decider.id', 'erasure_decision.decided_by')
    .select([
      'erasure_decision.id',
      'person.name as person',
      'erasure_decision.erased',
      'erasure_decision.reason',
      'erasure_decision.decided_at as at',
      'decider.name as by',
    ])
    .where('wave_id', '=', waveId)
    .orderBy('erasure_decision.id', 'desc')
    .execute()
}
