import { type Kysely, sql } from 'kysely'

/** Reports that nobody writes any more since the report of a group or a council stands in for them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table replaced_report (
      id uuid primary key default gen_random_uuid(),
      name bilingual not null,
      group_code text constraint replaced_report_group_fk references working_group,
      council_code text constraint replaced_report_council_fk references council,
      times_a_year integer not null
        constraint replaced_report_times check (times_a_year between 1 and 366),
      minutes integer not null constraint replaced_report_minutes check (minutes between 1 and 10000),
      replaced_since date not null,
      recorded_by uuid references person,
      recorded_at timestamptz not null
    )`.execute(db)
  await sql`comment on column replaced_report.group_code is
    'The group that wrote it; null: the secretariat.'`.execute(db)
  await sql`comment on column replaced_report.council_code is
    'The council it went to; null: the table of federal, provincial and territorial deputy ministers.'`.execute(
    db,
  )
  await sql`comment on column replaced_report.minutes is
    'What it took each time, as those who wrote it say: nobody measured it.'`.execute(db)
}
