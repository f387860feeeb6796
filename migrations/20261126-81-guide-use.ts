import { type Kysely, sql } from 'kysely'

/** How far guides are read, when they were promoted, and what readers say they were good for. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table guide_usage_day
      add column read_quarter integer not null default 0 check (read_quarter >= 0),
      add column read_half integer not null default 0 check (read_half >= 0),
      add column read_all integer not null default 0 check (read_all >= 0)`.execute(db)
  await sql`
    alter table guide_reader_day
      add column what text not null default 'open'
        constraint guide_reader_day_what check (what in ('open', 'quarter', 'half', 'all', 'opinion')),
      drop constraint guide_reader_day_pkey,
      add primary key (guide_code, day, what, reader)`.execute(db)
  await sql`comment on table guide_reader_day is
    'Pseudonyms of today’s readers, so that each counts once. Those of earlier days are deleted by a job.'`.execute(
    db,
  )
  await sql`create index guide_reader_day_day on guide_reader_day (day)`.execute(db)
  await sql`
    create table guide_promotion (
      guide_code text not null references practice_guide,
      day date not null,
      how text not null constraint guide_promotion_how
        check (how in ('newsletter', 'meeting', 'training', 'message')),
      primary key (guide_code, day, how)
    )`.execute(db)
  await sql`
    create table guide_opinion (
      id uuid primary key default gen_random_uuid(),
      guide_code text not null references practice_guide,
      quarter date not null,
      useful text not null constraint guide_opinion_useful check (useful in ('yes', 'partly', 'no')),
      used_for text
    )`.execute(db)
  await sql`create index guide_opinion_guide on guide_opinion (guide_code)`.execute(db)
  await sql`comment on table guide_opinion is
    'What readers said at the end of a guide: no person, no jurisdiction, and no day finer than the quarter.'`.execute(
    db,
  )
}
