import { type Kysely, sql } from 'kysely'

/** A milestone may wait for others, also of other groups; and the date each is expected on can be searched by. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table milestone_dependency (
      milestone_id uuid not null references milestone on delete cascade,
      needs_id uuid not null references milestone on delete cascade,
      constraint milestone_dependency_once primary key (milestone_id, needs_id),
      constraint milestone_dependency_not_itself check (milestone_id <> needs_id)
    )`.execute(db)
  await sql`create index milestone_dependency_needs on milestone_dependency (needs_id)`.execute(db)
  await sql`create index milestone_expected on milestone
    ((coalesce(revised_due_on, first_approved_due_on, planned_due_on)))`.execute(db)
}
