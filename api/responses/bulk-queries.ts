import { json } from '../database/columns.ts'
import type { Db } from '../database/connect.ts'
import type { Answers } from '../instruments/answers.ts'

/** A response as the bulk path takes it: checked and placed before. */
export type PlacedResponse = {
  pseudonym: Buffer
  invitationId: string | null
  cellId: string
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
  for (let from = 0; from < responses.length; from += rowsAtOnce) {
    const rows = responses.slice(from, from + rowsAtOnce).map((response) => ({
      wave_id: waveId,
      pseudonym: response.pseudonym,
      invitation_id: response.invitationId,
      cell_id: response.cellId,
      answers: json(response.answers),
    }))
    await db.insertInto('response').values(rows).execute()
  }
  for (let from = 0; from < tallies.length; from += rowsAtOnce) {
    const rows = tallies.slice(from, from + rowsAtOnce).map((tally) => ({
      wave_id: waveId,
      item_code: tally.item,
      item_version: tally.version,
      cell_id: tally.cellId,
      value: tally.value,
      n: tally.n,
    }))
    await db.insertInto('tally').values(rows).execute()
  }
}
