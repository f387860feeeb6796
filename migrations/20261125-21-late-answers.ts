import { type Kysely, sql } from 'kysely'

/**
 * A closed wave may take late answers, and be released again with them. What waits stands apart from what is counted; a
 * response carries no cell, which was finer than any release and never read.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table response drop column cell_id,
      add counted_in integer[] not null default '{1}'`.execute(db)
  await sql`comment on column response.counted_in is
    'The releases of the wave in which these answers were counted first, then changed.'`.execute(db)
  await sql`
    alter table wave
      add late_until date,
      add constraint wave_late_after_close check (late_until is null or closed_on is not null)`.execute(
    db,
  )
  await sql`
    create table late_response (
      wave_id uuid not null references wave,
      pseudonym bytea not null,
      invitation_id uuid references invitation,
      answers jsonb not null,
      primary key (wave_id, pseudonym)
    )`.execute(db)
  await sql`comment on table late_response is
    'Answers given or corrected after the close, until enough are there to be released together: read by nobody, in no count.'`.execute(
    db,
  )
  await manyReleases(db)
}

async function manyReleases(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table release
      drop constraint release_once,
      add number integer not null default 1 constraint release_number check (number > 0),
      add constraint release_once unique (wave_id, number)`.execute(db)
  await sql`
    alter table release_part add final boolean not null default false`.execute(db)
  await sql`comment on column release_part.final is
    'Later releases repeat this part as it is: late answers in it would have told on those who gave them.'`.execute(
    db,
  )
  await sql`comment on table release is
    'Figures that left a closed wave: one row at the close, one more for each batch of late answers; none ever changes. No figure is computed from anything else.'`.execute(
    db,
  )
}
