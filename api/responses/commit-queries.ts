import { sql } from 'kysely'
import { bytesOf, endToEnd, plainArray, textArray } from '../database/arrays.ts'
import { json } from '../database/columns.ts'
import type { Db } from '../database/connect.ts'
import type { Answers } from '../instruments/answers.ts'
import type { TallyCount } from './bulk-queries.ts'

/**
 * One transaction at a time writes a wave's submissions, until it ends: a double click counts once, tallies can't deadlock, and
 * nothing is counted after the close. The mark of the lock is on the wave, never on a person's row.
 */
export async function holdWave(db: Db, waveId: string) {
  return db
    .selectFrom('wave')
    .select(['closed_on as closedOn', 'closes_on as closesOn'])
    .where('id', '=', waveId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
}

export type InvitedPlace = { withdrawnAt: Date | null; cellId: string | null }

/** Where each of these invitations is counted, by its id. */
export async function findPlaces(
  db: Db,
  invitationIds: readonly string[],
): Promise<Map<string, InvitedPlace>> {
  const rows = await db
    .selectFrom('invitation')
    .select(['id', 'withdrawn_at as withdrawnAt', 'cell_id as cellId'])
    .where(sql<boolean>`id = any(${invitationIds}::uuid[])`)
    .execute()
  return new Map(rows.map(({ id, ...place }) => [id, place]))
}

/** What these pseudonyms (in hexadecimal) submitted in a wave. */
export async function findResponses(
  db: Db,
  waveId: string,
  pseudonyms: readonly string[],
): Promise<Map<string, { id: string; answers: Answers }>> {
  const rows = await db
    .selectFrom('response')
    .select(['id', 'pseudonym', 'answers'])
    .where('wave_id', '=', waveId)
    .where(sql<boolean>`pseudonym = any(${bytesOf(pseudonyms)})`)
    .execute()
  return new Map(
    rows.map(({ id, pseudonym, answers }) => [
      pseudonym.toString('hex'),
      { id, answers: answers as Answers },
    ]),
  )
}

/** A first submission to a confidential wave, and the draft it came of; pseudonym and key in hexadecimal. */
export type FirstSubmission = {
  pseudonym: string
  link: { draftKey: string }
  answers: Answers
}

/**
 * First submissions of one wave that came together, and what they add to its tallies: their own counts laid by in a lane, as JSON
 * (`Tallying.written`), or, with all that is laid by there, the changes.
 */
export type FirstBatch = {
  today: string
  /** The frame's revision at which their invitations were read. */
  frameRevision: number
  submissions: readonly FirstSubmission[]
  lane: { id: string; batches: number }
  laidBy: string | null
  changes: readonly TallyCount[]
}

/**
 * Holds an open wave and stores first submissions with all that they add to its tallies, by one statement that is its own
 * transaction; in the order of their pseudonyms, as `insertResponses`. False, with nothing written, where it isn't so plain: the
 * wave takes no more, its frame has changed since the invitations were read, somebody has answered before, or the lane's counts were
 * added by another.
 */
export async function countFirstSubmissions(
  db: Db,
  waveId: string,
  { today, frameRevision, submissions, lane, laidBy, changes }: FirstBatch,
): Promise<boolean> {
  const sent = submissions.toSorted(byPseudonym)
  const { rows } = await sql<{ counted: boolean }>`
    select count_first_submissions(
      ${waveId}, ${today}, ${frameRevision},
      ${endToEnd(sent.map(({ pseudonym }) => pseudonym))},
      ${endToEnd(sent.map(({ link }) => link.draftKey))},
      ${json(sent.map(({ answers }) => answers))},
      ${lane.id}, ${lane.batches}, ${laidBy},
      ${textArray(changes.map(({ item }) => item))},
      ${plainArray(changes.map(({ version }) => version))},
      ${plainArray(changes.map(({ cellId }) => cellId))},
      ${textArray(changes.map(({ value }) => value))},
      ${plainArray(changes.map(({ n }) => n))}) as counted`.execute(db)
  return rows[0]?.counted === true
}

const byPseudonym = (one: { pseudonym: string }, other: { pseudonym: string }): number =>
  one.pseudonym < other.pseudonym ? -1 : 1

export type NewResponse = {
  pseudonym: string
  invitationId: string | null
  answers: Answers
}

/** Stores first submissions, in the order of their pseudonyms: the order they came in stays unwritten. Answers each one's id by its pseudonym (in hexadecimal). */
export async function insertResponses(
  db: Db,
  waveId: string,
  responses: readonly NewResponse[],
): Promise<Map<string, string>> {
  if (responses.length === 0) return new Map()
  const rows = responses.toSorted(byPseudonym)
  const inserted = await sql<{ id: string; pseudonym: Buffer }>`
    insert into response (wave_id, pseudonym, invitation_id, answers)
    select ${waveId}::uuid, decode(pseudonym, 'hex'), "invitationId", answers
    from json_to_recordset(${json(rows)}::json)
      as given(pseudonym text, "invitationId" uuid, answers jsonb)
    returning id, pseudonym`.execute(db)
  return new Map(inserted.rows.map(({ id, pseudonym }) => [pseudonym.toString('hex'), id]))
}

/** Puts other answers in the place of those submitted before. */
export async function replaceAnswers(
  db: Db,
  corrected: readonly { id: string; answers: Answers }[],
): Promise<void> {
  if (corrected.length === 0) return
  await sql`
    update response set answers = given.answers
    from json_to_recordset(${json(corrected)}::json) as given(id uuid, answers jsonb)
    where response.id = given.id`.execute(db)
}

/** Keeps what named responses held before a change; answers the number of each one's change, by response. */
export async function keepRevisions(
  db: Db,
  previous: readonly { responseId: string; answers: Answers }[],
  replacedAt: Date,
): Promise<Map<string, number>> {
  if (previous.length === 0) return new Map()
  const { rows } = await sql<{ responseId: string; revision: number }>`
    insert into response_revision (response_id, revision, answers, replaced_at)
    select "responseId", 1 + (select count(*)::integer from response_revision where response_id = "responseId"),
      answers, ${replacedAt}::timestamptz
    from json_to_recordset(${json(previous)}::json) as given("responseId" uuid, answers jsonb)
    returning response_id as "responseId", revision`.execute(db)
  return new Map(rows.map(({ responseId, revision }) => [responseId, revision]))
}

export async function deleteDrafts(db: Db, keys: readonly string[]): Promise<void> {
  await db
    .deleteFrom('draft')
    .where(sql<boolean>`key = any(${bytesOf(keys)})`)
    .execute()
}
