import { type Kysely, sql } from 'kysely'

/** What a group said it was for, where it stood and what it sought, day by day: a past day shows what stood then. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table group_said_past (
      group_code text not null references working_group,
      until date not null,
      purpose bilingual,
      readiness text constraint group_said_past_readiness
        check (readiness in ('forming', 'ready', 'under_way', 'winding_up')),
      skills_sought bilingual,
      funding_need bilingual,
      primary key (group_code, until)
    )`.execute(db)
  await sql`comment on table group_said_past is
    'What a group said of itself up to a day, from the day after the row before. The row of working_group holds from then on.'`.execute(
    db,
  )
  await sql`create trigger group_said_past_immutable before update or delete on group_said_past
    for each statement execute function refuse_change()`.execute(db)
  await sql`create trigger group_said_past_kept before truncate on group_said_past
    for each statement execute function refuse_change()`.execute(db)
}
