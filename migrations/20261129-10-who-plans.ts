import { type Kysely, sql } from 'kysely'

/** Whose rule a consultation's rounds follow: the launch of an anonymous one is theirs, whoever's clock proposes it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table consultation add column planned_by uuid references person`.execute(db)
  await sql`comment on column consultation.planned_by is
    'Who started it, or changed it last. Never the one who approves a round of it.'`.execute(db)
  await sql`
    update consultation set planned_by = (
      select person_id from audit_entry
      where subject = consultation.id::text and action in ('consultation.started', 'consultation.changed')
      order by id desc limit 1)`.execute(db)
}
