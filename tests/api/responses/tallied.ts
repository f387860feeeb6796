import { sql } from 'kysely'
import type { Db } from '../../../api/database/connect.ts'

/** What a wave's tallies come to with what is laid by for them: how often each value stands in each cell. */
export async function tallied(db: Db, waveId: string) {
  const { rows } = await sql<{ cell: string; item: string; value: string; n: number }>`
    select cell, item, value, sum(n)::integer as n from (
      select cell_id::text, item_code, value, n from tally where wave_id = ${waveId}
      union all
      select in_cell.key, of_item.key, given.key, given.value::integer
      from tally_laid_by, json_each(counts::json) as in_cell, json_each(in_cell.value) as of_item,
        json_each(of_item.value) as of_version, json_each_text(of_version.value) as given
      where wave_id = ${waveId}
    ) as added (cell, item, value, n)
    group by cell, item, value`.execute(db)
  return rows
}
