import type { Db } from '../database/connect.ts'
import type { ItemValue } from '../instruments/items.ts'

/** A cell of a wave's frame: where answers are counted. */
export type Place = { waveId: string; cellId: string }

/** Counts one response's values into its cell. */
export async function addToTallies(
  db: Db,
  { waveId, cellId }: Place,
  values: readonly ItemValue[],
): Promise<void> {
  if (values.length === 0) return
  const rows = values.map(({ item, version, value }) => ({
    wave_id: waveId,
    cell_id: cellId,
    item_code: item,
    item_version: version,
    value,
    n: 1,
  }))
  await db
    .insertInto('tally')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['wave_id', 'item_code', 'item_version', 'cell_id', 'value'])
        .doUpdateSet(({ eb, ref }) => ({ n: eb(ref('tally.n'), '+', ref('excluded.n')) })),
    )
    .execute()
}

/** Takes one response's values out of its cell. A count that comes to nothing goes: the table is what a recount would give. */
export async function takeFromTallies(
  db: Db,
  { waveId, cellId }: Place,
  values: readonly ItemValue[],
): Promise<void> {
  for (const { item, version, value } of values) {
    const counted = { wave_id: waveId, cell_id: cellId, item_code: item, item_version: version }
    await db
      .updateTable('tally')
      .set(({ eb }) => ({ n: eb('n', '-', 1) }))
      .where((where) => where.and({ ...counted, value }))
      .execute()
    await db
      .deleteFrom('tally')
      .where((where) => where.and({ ...counted, value, n: 0 }))
      .execute()
  }
}
