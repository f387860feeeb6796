import { type Kysely, sql } from 'kysely'

/** What registers say is published of a priority and of a group too; every value is of exactly one of the three. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table published_value
      drop constraint published_value_pkey,
      alter column council_code drop not null,
      add column priority_code text references priority,
      add column group_code text references working_group,
      add constraint published_value_one_domain
        check (num_nonnulls(council_code, priority_code, group_code) = 1),
      add constraint published_value_once unique nulls not distinct
        (indicator_code, council_code, priority_code, group_code, occasion, revision)`.execute(db)
}
