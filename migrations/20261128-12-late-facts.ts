import { type Kysely, sql } from 'kysely'

/** What facts that come late revise is put on record when they come, and not the day after: the program knows since when it has looked. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table published_value_looked (
      one boolean primary key default true constraint published_value_looked_once check (one),
      at timestamptz not null
    )`.execute(db)
  await sql`comment on table published_value_looked is
    'When facts that had come were last looked through for what they revise; one row.'`.execute(db)
  await sql`create index audit_entry_at on audit_entry (at)`.execute(db)
}
