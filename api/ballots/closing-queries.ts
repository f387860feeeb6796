import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'

const rowsAtOnce = 500

/** Sealed answers of a wave, some hundreds at a time, in the order of their receipts. */
export async function* sealedBatches(db: Db, waveId: string) {
  for (let after: Buffer | null = null; ;) {
    const rows = await db
      .selectFrom('ballot_box')
      .select(['receipt', 'sealed'])
      .where('wave_id', '=', waveId)
      .$if(after !== null, (query) => query.where('receipt', '>', after))
      .orderBy('receipt')
      .limit(rowsAtOnce)
      .execute()
    yield rows.map(({ sealed }) => sealed)
    after = rows.at(-1)?.receipt ?? null
    if (rows.length < rowsAtOnce) return
  }
}

type Outcome = { waveId: string; outcome: 'opened' | 'destroyed'; received: number }

/**
 * Ends a round's box, in the transaction of the close: receipts of what was counted are written anew in the order of their
 * hashes, who took a ballot in the order of random ids, and the box is emptied. The commit waits for the disk whatever the
 * server's setting: the keys go next.
 */
export async function emptyBox(db: Db, { waveId, outcome, received }: Outcome): Promise<void> {
  await sql`select set_config('synchronous_commit', 'on', true)`.execute(db)
  if (outcome === 'opened')
    await sql`
      insert into ballot_receipt (wave_id, receipt)
      select wave_id, receipt from ballot_box where wave_id = ${waveId} order by receipt`.execute(
      db,
    )
  await db.deleteFrom('ballot_box').where('wave_id', '=', waveId).execute()
  const taken = await db
    .deleteFrom('ballot')
    .where('wave_id', '=', waveId)
    .returning('invitation_id')
    .execute()
  const sorted = taken.map((row) => row.invitation_id).toSorted()
  for (let from = 0; from < sorted.length; from += rowsAtOnce) {
    const rows = sorted
      .slice(from, from + rowsAtOnce)
      .map((id) => ({ invitation_id: id, wave_id: waveId, blinded_hash: null }))
    await db.insertInto('ballot').values(rows).execute()
  }
  await db
    .updateTable('anonymous_round')
    .set({ outcome, received })
    .where('wave_id', '=', waveId)
    .execute()
}

/** Rounds that are closed while their keys may still be there. */
export async function listUnfinished(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('anonymous_round')
    .select('wave_id')
    .where('outcome', 'is not', null)
    .where('keys_destroyed_at', 'is', null)
    .execute()
  return rows.map((row) => row.wave_id)
}

/** Ids, of those given, of rounds that exist. */
export async function knownRounds(db: Db, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('anonymous_round')
    .select('wave_id')
    .where('wave_id', 'in', ids)
    .execute()
  return new Set(rows.map((row) => row.wave_id))
}

/**
 * Truncates the box when no open round has answers in it, so that its pages go too. The lock comes before the look: answers
 * under way to another round are then either seen or not yet begun.
 */
export async function truncateIfEmpty(db: Db): Promise<void> {
  await sql`lock table ballot_box in access exclusive mode`.execute(db)
  const { rows } = await sql<{ holds: boolean }>`
    select exists (select from ballot_box) as holds`.execute(db)
  if (!rows[0]?.holds) await sql`truncate ballot_box`.execute(db)
}

export async function markKeysDestroyed(db: Db, waveId: string, at: Date): Promise<void> {
  await db
    .updateTable('anonymous_round')
    .set({ keys_destroyed_at: at })
    .where('wave_id', '=', waveId)
    .execute()
}
