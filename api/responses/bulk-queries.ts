import { sql } from 'kysely'
import { json } from '../database/columns.ts'
import type { Db } from '../database/connect.ts'
import type { Answers } from '../instruments/answers.ts'

/** A response as the bulk path takes it: checked and placed before. */
export type PlacedResponse = {
  /** In hexadecimal. */
  pseudonym: string
  invitationId: string | null
  answers: Answers
}

/** A tally's row: how many of a cell gave that value. */
export type TallyCount = { item: string; version: number; cellId: string; value: string; n: number }

const rowsAtOnce = 2000

/** Stores many responses of a wave and their tallies; the caller counted both from the same answers. */
export async function insertInBulk(
  db: Db,
  waveId: string,
  responses: readonly PlacedResponse[],
  tallies: readonly TallyCount[],
): Promise<void> {
  for (let from = 0; from < responses.length; from += rowsAtOnce)
    await insertResponses(db, waveId, responses.slice(from, from + rowsAtOnce))
  for (let from = 0; from < tallies.length; from += rowsAtOnce)
    await insertTallies(db, waveId, tallies.slice(from, from + rowsAtOnce))
}

/** One JSON text a batch: a parameter for each value is most of what such a statement costs, and both drivers send text alike. */
async function insertResponses(
  db: Db,
  waveId: string,
  responses: readonly PlacedResponse[],
): Promise<void> {
  const rows = responses.map(({ pseudonym, invitationId, answers }) => ({
    pseudonym,
    invitation: invitationId,
    answers,
  }))
  await sql`
    insert into response (wave_id, pseudonym, invitation_id, answers)
    select ${waveId}::uuid, decode(pseudonym, 'hex'), invitation, answers
    from jsonb_to_recordset(${json(rows)}::jsonb) as given (pseudonym text, invitation uuid, answers jsonb)`.execute(
    db,
  )
}

async function insertTallies(
  db: Db,
  waveId: string,
  tallies: readonly TallyCount[],
): Promise<void> {
  const rows = tallies.map((tally) => ({
    wave_id: waveId,
    item_code: tally.item,
    item_version: tally.version,
    cell_id: tally.cellId,
    value: tally.value,
    n: tally.n,
  }))
  await db.insertInto('tally').values(rows).execute()
}
