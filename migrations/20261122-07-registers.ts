import { type Kysely, sql } from 'kysely'

/** What the registers keep for good: first approved dates, and the date of each review of a task. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await firstApprovedDates(db)
  await taskReviews(db)
  await namedConstraints(db)
  await sql`create index assigned_task_due on assigned_task (due_on)`.execute(db)
  await sql`create index guide_declaration_declared on guide_declaration (declared_on)`.execute(db)
  await sql`create index guide_usage_day_day on guide_usage_day (day)`.execute(db)
}

/** A milestone is measured by the date it was first approved for, whoever writes the row. */
async function firstApprovedDates(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function refuse_new_first_approval() returns trigger language plpgsql as $$
    begin
      raise exception 'the first approved date of a milestone never changes'
        using errcode = 'P0001', constraint = 'milestone_first_approval_immutable';
    end $$`.execute(db)
  await sql`
    create trigger milestone_first_approval_immutable before update of first_approved_due_on on milestone
      for each row when (old.first_approved_due_on is not null
        and old.first_approved_due_on is distinct from new.first_approved_due_on)
      execute function refuse_new_first_approval()`.execute(db)
}

/** Each review of a task keeps its date: with the newest alone, a review in May would take last March's away. */
async function taskReviews(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table task_review (
      task_id uuid not null references assigned_task on delete cascade,
      reviewed_on date not null,
      primary key (task_id, reviewed_on)
    )`.execute(db)
  await sql`
    insert into task_review (task_id, reviewed_on)
    select id, reviewed_on from assigned_task where reviewed_on is not null`.execute(db)
  await sql`alter table assigned_task drop column reviewed_on`.execute(db)
}

async function namedConstraints(db: Kysely<unknown>): Promise<void> {
  const names = {
    practice_guide: ['practice_guide_pkey', 'practice_guide_code_unique'],
    guide_declaration: ['guide_declaration_pkey', 'guide_declaration_once_a_day'],
    scorecard: ['scorecard_pkey', 'scorecard_version_unique'],
  }
  for (const [table, [from = '', to = '']] of Object.entries(names))
    await sql`alter table ${sql.table(table)} rename constraint ${sql.ref(from)} to ${sql.ref(to)}`.execute(
      db,
    )
  await sql`create unique index assigned_task_group_reference_unique on assigned_task (group_code, reference)
    where group_code is not null`.execute(db)
}
