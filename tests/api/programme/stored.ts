import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import type { Db } from '../../../api/database/connect.ts'
import { publishInstrument } from '../../support/waves.ts'

const instruments = [
  'interview-jc-cochair',
  'interview-wg-cochair',
  'member-pulse',
  'guide-impact',
  'annual-review',
]

/** Publishes the instruments that the indicators read. */
export async function publishInstruments(db: Db): Promise<void> {
  for (const code of instruments) {
    await publishInstrument(db, JSON.parse(readFileSync(`surveys/${code}.json`, 'utf8')))
  }
}

/** Everything the database holds: each table's rows as text, in order. */
export async function wholeDatabase(db: Db): Promise<Record<string, string[]>> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`.execute(db)
  const contents: Record<string, string[]> = {}
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`
      select t::text as row from ${sql.table(name)} t order by 1`.execute(db)
    contents[name] = rows.map(({ row }) => row)
  }
  return contents
}

/** How many rows a table has. */
export async function countRows(db: Db, table: string): Promise<number> {
  return (await wholeDatabase(db))[table]?.length ?? -1
}
