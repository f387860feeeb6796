import { type Kysely, sql } from 'kysely'

/** Tasks are reviewed: still essential, to be followed up, retired or relaunched; who decided it stays on record. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table assigned_task
      add column retired_on date,
      add column relaunches uuid constraint assigned_task_relaunched_once unique references assigned_task,
      add column kept_here boolean not null default false,
      add constraint assigned_task_retired_after_asked check (retired_on >= asked_on),
      add constraint assigned_task_closed_or_retired check (closed_on is null or retired_on is null)`.execute(
    db,
  )
  await sql`comment on column assigned_task.relaunches is
    'The task this one takes up again with a new agreed date.'`.execute(db)
  await sql`comment on column assigned_task.kept_here is
    'People have changed it in the interface: the programme files no longer do.'`.execute(db)
  await sql`create index assigned_task_open on assigned_task (due_on)
    where closed_on is null and retired_on is null`.execute(db)
  await sql`
    create table task_decision (
      id bigint generated always as identity primary key,
      task_id uuid not null references assigned_task,
      verdict text not null constraint task_decision_verdict
        check (verdict in ('essential', 'follow_up', 'retire', 'relaunch')),
      decided_on date not null,
      decided_by text not null,
      note text,
      decided_at timestamptz not null,
      person_id uuid references person
    )`.execute(db)
  await sql`create index task_decision_task on task_decision (task_id)`.execute(db)
  await sql`create trigger task_decision_immutable before update or delete or truncate on task_decision
    for each statement execute function refuse_change()`.execute(db)
}
