import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'
import { json } from '../database/columns.ts'
import type { Answers } from '../instruments/answers.ts'

/** The invitation a link's hash belongs to, with its wave; undefined when there is none. */
export async function findInvitation(db: Db, hash: Buffer) {
  return db
    .selectFrom('invitation')
    .innerJoin('wave', 'wave.id', 'invitation.wave_id')
    .select([
      'invitation.id',
      'invitation.person_id as personId',
      'invitation.cell_id as cellId',
      'invitation.withdrawn_at as withdrawnAt',
      'wave.id as waveId',
      'wave.mode',
      'wave.form',
      'wave.instrument_code as instrument',
      'wave.instrument_version as version',
      'wave.title',
      'wave.closes_on as closesOn',
      'wave.closed_on as closedOn',
    ])
    .where('secret_hash', '=', hash)
    .executeTakeFirst()
}

export type Invitation = NonNullable<Awaited<ReturnType<typeof findInvitation>>>

/**
 * One submission at a time in a wave, until the transaction ends: a double click counts once, tallies can't deadlock, and
 * nothing is counted after the close. The mark of the lock is on the wave, never on a person's row.
 */
export async function holdWave(db: Db, waveId: string): Promise<void> {
  await db
    .selectFrom('wave')
    .select('id')
    .where('id', '=', waveId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
}

/** The language of a person, and how many the wave invites. */
export async function readAddressee(db: Db, personId: string, waveId: string) {
  return db
    .selectFrom('person')
    .select(['language', (eb) => invitedCount(eb.val(waveId)).as('invited')])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
}

const invitedCount = (waveId: unknown) =>
  sql<number>`(select count(*) from invitation where wave_id = ${waveId} and withdrawn_at is null)`

/** How many of the invited answered the instrument's last round, as it was released; undefined where that was withheld or there was none. */
export async function lastParticipation(db: Db, instrument: string) {
  return db
    .selectFrom('release')
    .innerJoin('wave', 'wave.id', 'release.wave_id')
    .innerJoin('release_part', 'release_part.release_id', 'release.id')
    .innerJoin('release_count', (join) =>
      join
        .onRef('release_count.release_id', '=', 'release_part.release_id')
        .onRef('release_count.item_code', '=', 'release_part.item_code')
        .onRef('release_count.item_version', '=', 'release_part.item_version')
        .onRef('release_count.part', '=', 'release_part.part'),
    )
    .select(({ fn }) => [
      fn.sum<number>('release_part.invited').as('invited'),
      fn.sum<number>('release_count.n').as('answered'),
    ])
    .where('wave.instrument_code', '=', instrument)
    .where('release.withheld', '=', false)
    .where('release_part.item_code', '=', 'participation')
    .where('release_count.value', '=', 'answered')
    .where(sql<boolean>`wave.domains[1] = any(release_part.domains)`)
    .groupBy(['wave.id', 'wave.closed_on'])
    .orderBy('wave.closed_on', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function findDraft(db: Db, key: Buffer) {
  return db
    .selectFrom('draft')
    .select(['sealed', 'revision'])
    .where('key', '=', key)
    .executeTakeFirst()
}

export type DraftRow = { key: Buffer; waveId: string; sealed: Buffer; revision: number }

/** Keeps a draft that starts at its first revision; false when another device started one meanwhile. */
export async function startDraft(db: Db, draft: DraftRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('draft')
    .values({
      key: draft.key,
      wave_id: draft.waveId,
      sealed: draft.sealed,
      revision: draft.revision,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Replaces the draft of the revision before; false when it isn't at that revision any more. */
export async function continueDraft(db: Db, draft: DraftRow): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('draft')
    .set({ sealed: draft.sealed, revision: draft.revision })
    .where('key', '=', draft.key)
    .where('revision', '=', draft.revision - 1)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function deleteDraft(db: Db, key: Buffer): Promise<void> {
  await db.deleteFrom('draft').where('key', '=', key).execute()
}

/** The response of a pseudonym in a wave; undefined before it is submitted. */
export async function findResponse(db: Db, waveId: string, pseudonym: Buffer) {
  const row = await db
    .selectFrom('response')
    .select(['id', 'cell_id as cellId', 'answers'])
    .where('wave_id', '=', waveId)
    .where('pseudonym', '=', pseudonym)
    .executeTakeFirst()
  return row && { ...row, answers: row.answers as Answers }
}

export type NewResponse = {
  waveId: string
  pseudonym: Buffer
  invitationId: string | null
  cellId: string
  answers: Answers
}

export async function insertResponse(db: Db, response: NewResponse): Promise<string> {
  const { id } = await db
    .insertInto('response')
    .values({
      wave_id: response.waveId,
      pseudonym: response.pseudonym,
      invitation_id: response.invitationId,
      cell_id: response.cellId,
      answers: json(response.answers),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function replaceAnswers(db: Db, responseId: string, answers: Answers): Promise<void> {
  await db
    .updateTable('response')
    .set({ answers: json(answers) })
    .where('id', '=', responseId)
    .execute()
}

/** Keeps what a named response held before a change; returns the number of the change. */
export async function keepRevision(
  db: Db,
  previous: { responseId: string; answers: Answers; replacedAt: Date },
): Promise<number> {
  const { revision } = await db
    .insertInto('response_revision')
    .values(({ selectFrom }) => ({
      response_id: previous.responseId,
      revision: selectFrom('response_revision')
        .select(({ fn, eb }) => eb(fn.countAll<number>(), '+', 1).as('next'))
        .where('response_id', '=', previous.responseId),
      answers: json(previous.answers),
      replaced_at: previous.replacedAt,
    }))
    .returning('revision')
    .executeTakeFirstOrThrow()
  return revision
}
