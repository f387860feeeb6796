import { type Insertable, sql } from 'kysely'
import type { Db } from '../database/connect.ts'
import type { DB } from '../database/schema.ts'

type Table = keyof DB & string
type Column<Name extends Table> = keyof DB[Name] & string

/** Rows of a table to be there, and the columns that tell one from another. */
export type Rows<Name extends Table> = {
  table: Name
  keys: readonly Column<Name>[]
  /** Every row has the same columns. */
  rows: readonly Insertable<DB[Name]>[]
  /** Rows stored with this value stay as they are, whatever is wanted. */
  keeps?: { column: Column<Name>; value: string }
}

/** PostgreSQL takes 65,535 parameters a statement; a row here has at most 25. */
const rowsAStatement = 1000

/** Inserts rows and brings those already there up to date; returns how many were inserted or truly changed. */
export async function upsert<Name extends Table>(db: Db, wanted: Rows<Name>): Promise<number> {
  return write(db, wanted, changeOf(wanted))
}

/** Inserts the rows that aren't there yet, and leaves the others as they are; returns how many were inserted. */
export async function insertMissing<Name extends Table>(
  db: Db,
  wanted: Rows<Name>,
): Promise<number> {
  return write(db, wanted, sql`do nothing`)
}

async function write<Name extends Table>(
  db: Db,
  { table, keys, rows }: Rows<Name>,
  onConflict: ReturnType<typeof sql>,
): Promise<number> {
  const columns = columnsOf(rows)
  let written = 0
  for (let from = 0; from < rows.length; from += rowsAStatement) {
    const part = rows.slice(from, from + rowsAStatement).map((row) => valuesOf(row, columns))
    const result = await sql`
      insert into ${sql.table(table)} (${references(columns)}) values ${sql.join(part)}
      on conflict (${references(keys)}) ${onConflict}`.execute(db)
    written += Number(result.numAffectedRows ?? 0)
  }
  return written
}

/** Sets what differs, and touches no row that is the same: loading twice writes nothing. */
function changeOf<Name extends Table>({ table, keys, rows, keeps }: Rows<Name>) {
  const columns = columnsOf(rows).filter((column) => !keys.some((key) => key === column))
  if (columns.length === 0) return sql`do nothing`
  const sets = columns.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`)
  const stored = references(columns.map((column) => `${table}.${column}`))
  const given = references(columns.map((column) => `excluded.${column}`))
  const open = keeps ? sql`and ${sql.ref(`${table}.${keeps.column}`)} <> ${keeps.value}` : sql``
  return sql`do update set ${sql.join(sets)} where (${stored}) is distinct from (${given}) ${open}`
}

const valuesOf = (row: object, columns: readonly string[]) => {
  const values = new Map(Object.entries(row))
  return sql`(${sql.join(columns.map((column) => values.get(column)))})`
}

const columnsOf = (rows: readonly object[]): string[] => Object.keys(rows[0] ?? {})

const references = (columns: readonly string[]) =>
  sql.join(columns.map((column) => sql.ref(column)))

/** The versions of indicators that are stored, and a hash of what each says. */
export async function listIndicatorVersions(db: Db) {
  return db
    .selectFrom('indicator_version')
    .select(['indicator_code as indicator', 'version', 'content_hash as hash', 'origin'])
    .execute()
}

/** The indicators whose definition was changed in the interface: from then on it is kept there. */
export async function keptInInterface(db: Db): Promise<Set<string>> {
  const rows = await db
    .selectFrom('indicator_version')
    .select('indicator_code')
    .distinct()
    .where('origin', '=', 'interface')
    .execute()
  return new Set(rows.map((row) => row.indicator_code))
}

/** The baselines of definitions that are kept in the interface, by their newest version. */
export async function listKeptBaselines(db: Db) {
  const rows = await db
    .selectFrom('indicator_version')
    .distinctOn('indicator_code')
    .select(['indicator_code as indicator', 'baseline', 'origin'])
    .orderBy('indicator_code')
    .orderBy('version', 'desc')
    .execute()
  return rows.filter(({ origin }) => origin === 'interface')
}

/** Every item an instrument asks in one of its published versions, with the answers it may get. */
export async function listPublishedItems(db: Db) {
  const { rows } = await sql<{
    instrument: string
    item: string
    version: number
    choices: string[]
  }>`
    select distinct asked.instrument_code as instrument, item_version.item_code as item,
      item_version.version, item_version.choices
    from instrument_version asked
    cross join lateral jsonb_path_query(asked.definition, '$.**.item') as question
    join item_version on item_version.item_code = question ->> 'code'
      and item_version.version = (question ->> 'version')::integer`.execute(db)
  return rows
}

export async function listInstrumentCodes(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('instrument').select('code').execute()
  return rows.map((row) => row.code)
}

/** The ids of people, by e-mail. */
export async function personIds(db: Db): Promise<Map<string, string>> {
  const rows = await db.selectFrom('person').select(['id', 'email']).execute()
  return new Map(rows.map((row) => [row.email, row.id]))
}

/** The ids of assigned tasks, by council and reference. */
export async function taskIds(db: Db): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('assigned_task')
    .select(['id', 'council_code as council', 'reference'])
    .execute()
  return new Map(rows.map((row) => [`${row.council} ${row.reference}`, row.id]))
}

/** Groups that people changed in the interface: the files no longer change them. */
export async function keptGroups(db: Db): Promise<Set<string>> {
  const rows = await db
    .selectFrom('working_group')
    .select('code')
    .where('kept_here', '=', true)
    .execute()
  return new Set(rows.map((row) => row.code))
}

/** Milestones that people have changed in the interface, as `group reference`: the files no longer do. */
export async function keptMilestones(db: Db): Promise<Set<string>> {
  const rows = await db
    .selectFrom('milestone')
    .select(['group_code as group', 'reference'])
    .where('kept_here', '=', true)
    .execute()
  return new Set(rows.map(({ group, reference }) => `${group} ${reference}`))
}

/** Tasks that people have changed in the interface, as `council reference`: the files no longer do. */
export async function keptTasks(db: Db): Promise<Set<string>> {
  const rows = await db
    .selectFrom('assigned_task')
    .select(['council_code as council', 'reference'])
    .where('kept_here', '=', true)
    .execute()
  return new Set(rows.map(({ council, reference }) => `${council} ${reference}`))
}

/** True when files of that hash were the last to be loaded. */
export async function isLoaded(db: Db, hash: Buffer): Promise<boolean> {
  const last = await db.selectFrom('programme').select('files_hash').executeTakeFirst()
  return last?.files_hash?.equals(hash) ?? false
}

export async function keepHash(db: Db, hash: Buffer): Promise<void> {
  await db.updateTable('programme').set({ files_hash: hash }).execute()
}
