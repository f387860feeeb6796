import { type Kysely, sql } from 'kysely'

/** Indicators in versions, dated targets, the registers behind them, published scorecards. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await indicators(db)
  await workplans(db)
  await library(db)
  await scorecards(db)
}

async function indicators(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table indicator (
      code text primary key,
      dimension text not null constraint indicator_dimension
        check (dimension in ('satisfaction', 'delivery', 'guide_usage', 'engagement', 'outcome')),
      goal_code text not null constraint indicator_goal_fk references goal,
      draft boolean not null,
      sort integer not null
    )`.execute(db)
  await sql`
    create table indicator_version (
      indicator_code text not null references indicator,
      version integer not null check (version > 0),
      name bilingual not null,
      description bilingual not null,
      universe bilingual not null,
      numerator bilingual not null,
      denominator bilingual not null,
      reference_period bilingual not null,
      annual_rule text not null constraint indicator_annual_rule
        check (annual_rule in ('mean_of_rounds', 'year_total', 'last_of_year')),
      unit text not null constraint indicator_unit check (unit in ('percent', 'count', 'points')),
      decimals integer not null check (decimals between 0 and 4),
      direction text not null constraint indicator_direction check (direction in ('up', 'down')),
      baseline text,
      owner bilingual not null,
      frequency bilingual not null,
      councils text[] not null,
      source jsonb not null,
      valid_from date not null,
      comparability text not null constraint indicator_comparability
        check (comparability in ('first', 'same', 'bridged', 'break')),
      content_hash bytea not null,
      primary key (indicator_code, version)
    )`.execute(db)
  await sql`create trigger indicator_version_immutable before update or delete on indicator_version
    for each statement execute function refuse_change()`.execute(db)
  await sql`
    create table indicator_target (
      indicator_code text not null references indicator,
      period text not null,
      value double precision not null,
      tolerance double precision not null check (tolerance >= 0),
      to_achieve_by date not null,
      draft boolean not null,
      primary key (indicator_code, period)
    )`.execute(db)
  await sql`
    create table annual_return (
      indicator_code text not null references indicator,
      fiscal_year text not null constraint annual_return_year check (fiscal_year ~ '^[0-9]{4}-[0-9]{4}$'),
      unit text not null,
      reached boolean not null,
      primary key (indicator_code, fiscal_year, unit)
    )`.execute(db)
}

async function workplans(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table milestone (
      id uuid primary key default gen_random_uuid(),
      group_code text not null constraint milestone_group_fk references working_group,
      reference text not null,
      title bilingual not null,
      first_approved_due_on date,
      revised_due_on date,
      done_on date,
      cancelled_on date,
      constraint milestone_reference_unique unique (group_code, reference),
      constraint milestone_done_or_cancelled check (done_on is null or cancelled_on is null),
      constraint milestone_revised_after_approval check (revised_due_on is null or first_approved_due_on is not null)
    )`.execute(db)
  await sql`create index milestone_due on milestone (first_approved_due_on)`.execute(db)
  await sql`
    create table assigned_task (
      id uuid primary key default gen_random_uuid(),
      council_code text not null constraint assigned_task_council_fk references council,
      group_code text constraint assigned_task_group_fk references working_group,
      reference text not null,
      title bilingual not null,
      asked_on date not null,
      due_on date not null constraint assigned_task_due_after_asked check (due_on >= asked_on),
      closed_on date constraint assigned_task_closed_after_asked check (closed_on >= asked_on),
      reviewed_on date constraint assigned_task_reviewed_after_asked check (reviewed_on >= asked_on),
      constraint assigned_task_reference_unique unique (council_code, reference)
    )`.execute(db)
}

async function library(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table practice_guide (
      code text primary key,
      group_code text not null constraint practice_guide_group_fk references working_group,
      title bilingual not null,
      published_on date not null,
      withdrawn_on date constraint practice_guide_span check (withdrawn_on >= published_on)
    )`.execute(db)
  await sql`
    create table guide_declaration (
      guide_code text not null constraint guide_declaration_guide_fk references practice_guide,
      jurisdiction_code text not null constraint guide_declaration_jurisdiction_fk references jurisdiction,
      declared_on date not null,
      used_since date not null constraint guide_declaration_span check (used_since <= declared_on),
      purpose text not null,
      primary key (guide_code, jurisdiction_code, declared_on)
    )`.execute(db)
  await sql`
    create table guide_usage_day (
      guide_code text not null references practice_guide,
      day date not null,
      jurisdiction_code text references jurisdiction,
      opens integer not null check (opens >= 0),
      downloads integer not null check (downloads >= 0),
      constraint guide_usage_day_unique unique nulls not distinct (guide_code, day, jurisdiction_code)
    )`.execute(db)
  await sql`
    create table guide_reader_day (
      guide_code text not null references practice_guide,
      day date not null,
      reader bytea not null,
      primary key (guide_code, day, reader)
    )`.execute(db)
}

async function scorecards(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table scorecard (
      fiscal_year text not null constraint scorecard_year check (fiscal_year ~ '^[0-9]{4}-[0-9]{4}$'),
      council_code text not null references council,
      version integer not null check (version > 0),
      content jsonb not null,
      published_at timestamptz not null,
      primary key (fiscal_year, council_code, version)
    )`.execute(db)
  await sql`create trigger scorecard_immutable before update or delete on scorecard
    for each statement execute function refuse_change()`.execute(db)
}
