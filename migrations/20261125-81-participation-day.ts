import { type Kysely, sql } from 'kysely'

/** How many had answered a round by the end of each day, in groups large enough that the day of nobody's answer is told. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table participation_day (
      wave_id uuid not null references wave,
      day date not null,
      domain text not null,
      invited integer not null check (invited > 0),
      answered integer not null check (answered >= 0 and answered <= invited),
      primary key (wave_id, day, domain)
    )`.execute(db)
  await sql`comment on table participation_day is
    'Domains as wave.domains lists them, those alone that the disclosure gate lets through; never a jurisdiction.'`.execute(
    db,
  )
}
