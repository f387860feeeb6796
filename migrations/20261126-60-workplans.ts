import { type Kysely, sql } from 'kysely'

/** Workplans as groups keep them: planned dates that an approval makes first approved ones, why a date moved, and what shows that work is done. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table milestone
      add column starts_on date,
      add column planned_due_on date,
      add column evidence text,
      add column kept_here boolean not null default false,
      add constraint milestone_due_after_start
        check (starts_on <= least(planned_due_on, first_approved_due_on, revised_due_on)),
      add constraint milestone_done_after_start check (starts_on <= done_on),
      add constraint milestone_evidence_https check (evidence like 'https://%'),
      add constraint milestone_evidence_of_done check (evidence is null or done_on is not null)`.execute(
    db,
  )
  await sql`comment on column milestone.kept_here is
    'People have changed it in the interface: the programme files no longer do.'`.execute(db)
  await sql`
    create table milestone_revision (
      id bigint generated always as identity primary key,
      milestone_id uuid not null references milestone,
      due_on date,
      reason text not null,
      revised_at timestamptz not null,
      person_id uuid references person
    )`.execute(db)
  await sql`create index milestone_revision_milestone on milestone_revision (milestone_id)`.execute(
    db,
  )
  await sql`
    create table workplan_version (
      group_code text not null references working_group,
      number integer not null,
      approved_at timestamptz not null,
      person_id uuid references person,
      milestones jsonb not null,
      constraint workplan_version_unique primary key (group_code, number)
    )`.execute(db)
  await sql`comment on column workplan_version.milestones is
    'What the approved workplan promises: references with the dates they are measured by.'`.execute(
    db,
  )
  for (const table of ['milestone_revision', 'workplan_version'])
    await sql`create trigger ${sql.ref(`${table}_immutable`)} before update or delete or truncate on ${sql.table(table)}
      for each statement execute function refuse_change()`.execute(db)
}
