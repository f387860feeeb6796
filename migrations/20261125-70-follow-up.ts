import { type Kysely, sql } from 'kysely'

/** What was done about what a round said: figures of its release, and the analyst's words in both languages. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table follow_up (
      wave_id uuid primary key references wave,
      quoted jsonb not null,
      done_en text not null,
      done_fr text not null,
      written_at timestamptz not null,
      written_by uuid not null references person,
      constraint follow_up_said check (
        length(done_en) between 1 and 1000 and length(done_fr) between 1 and 1000)
    )`.execute(db)
  await sql`comment on column follow_up.quoted is
    'Figures of the round as its release gives them: indicator, name, value, likely range. Nothing finer than the release.'`.execute(
    db,
  )
}
