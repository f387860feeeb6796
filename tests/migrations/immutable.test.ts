import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Connection } from '../../api/database/connect.ts'
import { migrate } from '../../api/database/migrate.ts'
import { freshDatabase } from './fresh.ts'

/** What is published, released or recorded stays as it is, whoever writes: the database refuses. */
const neverChange = [
  'audit_entry',
  'comment_redaction',
  'comment_release',
  'comment_set',
  'erasure_decision',
  'group_past',
  'group_priority_past',
  'group_said_past',
  'guide_version',
  'imported_wave',
  'indicator_target_before',
  'indicator_version',
  'instrument_version',
  'item_version',
  'milestone_revision',
  'published_value',
  'release',
  'release_count',
  'release_part',
  'released_comment',
  'scorecard',
  'task_decision',
  'workplan_version',
]

let connection: Connection

beforeAll(async () => {
  connection = await freshDatabase()
  await migrate(connection.db)
})
afterAll(() => connection.close())

const refused = (table: string) => ({ message: `rows of ${table} never change` })

describe('tables whose rows never change', () => {
  it.each(neverChange)('%s refuses an update', async (table) => {
    const column = await firstColumn(table)
    const update = sql`update ${sql.table(table)} set ${sql.ref(column)} = ${sql.ref(column)}`
    await expect(update.execute(connection.db)).rejects.toMatchObject(refused(table))
  })

  it.each(neverChange)('%s refuses a deletion', async (table) => {
    const deletion = sql`delete from ${sql.table(table)}`
    await expect(deletion.execute(connection.db)).rejects.toMatchObject(refused(table))
  })

  it('refuse to be emptied, each one', async () => {
    for (const table of [...neverChange, 'response_revision']) {
      const emptying = sql`truncate ${sql.table(table)} cascade`
      await expect(emptying.execute(connection.db), table).rejects.toMatchObject({
        message: expect.stringMatching(/^rows of \w+ never change$/),
      })
    }
    const { rows } = await sql<{ name: string }>`
      select tgrelid::regclass::text as name
      from pg_trigger join pg_proc on pg_proc.oid = tgfoid
      where proname = 'refuse_change' group by 1 having not bool_or(tgtype & 32 > 0)`.execute(
      connection.db,
    )
    expect(rows, 'tables that may be emptied').toEqual([])
  })

  it('are these, and the earlier answers of named waves, which go with their response only', async () => {
    const { rows } = await sql<{ name: string }>`
      select distinct tgrelid::regclass::text as name
      from pg_trigger join pg_proc on pg_proc.oid = tgfoid
      where proname = 'refuse_change' order by 1`.execute(connection.db)
    expect(rows.map(({ name }) => name).sort()).toEqual(
      [...neverChange, 'response_revision'].sort(),
    )
  })

  it('response_revision refuses an update', async () => {
    const update = sql`update response_revision set revision = revision`
    await expect(update.execute(connection.db)).rejects.toMatchObject(refused('response_revision'))
  })
})

async function firstColumn(table: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and is_identity = 'NO' order by ordinal_position`.execute(
    connection.db,
  )
  const [first] = rows
  if (!first) throw new Error(`There is no table ${table}`)
  return first.name
}
