import { sql } from 'kysely'
import { json } from '../database/columns.ts'
import type { Db } from '../database/connect.ts'
import type { TallyCount } from './bulk-queries.ts'

/** Adds to a wave's tallies what was laid by in a busy hour; the wave is held. */
export async function addLaidBy(db: Db, waveId: string): Promise<void> {
  await sql`select add_laid_by(${waveId})`.execute(db)
}

/** Adds what submissions changed to a wave's tallies; the wave is held. A count that comes to nothing goes: the table is what a recount would give. */
export async function changeTallies(
  db: Db,
  waveId: string,
  changes: readonly TallyCount[],
): Promise<void> {
  if (changes.length > 0) await addLaidBy(db, waveId)
  const rises = changes.filter(({ n }) => n > 0)
  const falls = changes.filter(({ n }) => n < 0)
  if (rises.length > 0) await raise(db, waveId, rises)
  if (falls.length > 0) await lower(db, waveId, falls)
}

const given = (changes: readonly TallyCount[]) => sql`
  json_to_recordset(${json(changes)}::json)
    as given(item text, version integer, "cellId" uuid, value text, n integer)`

async function raise(db: Db, waveId: string, rises: readonly TallyCount[]): Promise<void> {
  await sql`
    insert into tally (wave_id, item_code, item_version, cell_id, value, n)
    select ${waveId}::uuid, item, version, "cellId", value, n from ${given(rises)}
    on conflict (wave_id, item_code, item_version, cell_id, value)
      do update set n = tally.n + excluded.n`.execute(db)
}

async function lower(db: Db, waveId: string, falls: readonly TallyCount[]): Promise<void> {
  await sql`
    update tally set n = tally.n + given.n from ${given(falls)}
    where wave_id = ${waveId} and item_code = item and item_version = version
      and cell_id = "cellId" and tally.value = given.value`.execute(db)
  await db.deleteFrom('tally').where('wave_id', '=', waveId).where('n', '=', 0).execute()
}
