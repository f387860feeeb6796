import { type Kysely, sql } from 'kysely'

/** Emptying a table is a change too: every table whose rows never change refuses it from here on. Dated after the tables it is for. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select distinct tgrelid::regclass::text as name
    from pg_trigger join pg_proc on pg_proc.oid = tgfoid
    where proname = 'refuse_change' order by 1`.execute(db)
  for (const { name } of rows)
    await sql`
      create trigger ${sql.id(`${name}_kept`)} before truncate on ${sql.id(name)}
        for each statement execute function refuse_change()`.execute(db)
}
