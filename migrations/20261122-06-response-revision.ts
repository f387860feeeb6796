import { type Kysely, sql } from 'kysely'

/** In named waves every change to an answer is kept: what a response held before each change. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table response_revision (
      response_id uuid not null references response on delete cascade,
      revision integer not null check (revision > 0),
      answers jsonb not null,
      replaced_at timestamptz not null,
      primary key (response_id, revision)
    )`.execute(db)
  await sql`create trigger response_revision_immutable before update on response_revision
    for each statement execute function refuse_change()`.execute(db)
}
