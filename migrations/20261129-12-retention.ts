import { type Kysely, sql } from 'kysely'

/**
 * How long answers with names are kept: until when a round's went, what holds them longer, and what was decided of whoever asked
 * for theirs to go.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table wave add column answers_erased_on date`.execute(db)
  await sql`comment on column wave.answers_erased_on is
    'The day the record schedule emptied the answers; the responses stay, empty: who took part is kept.'`.execute(
    db,
  )
  await sql`
    create table retention_hold (
      wave_id uuid primary key references wave,
      reason text not null check (reason <> ''),
      placed_at timestamptz not null,
      placed_by uuid not null references person
    )`.execute(db)
  await sql`
    create table erasure_decision (
      id bigint generated always as identity primary key,
      wave_id uuid not null references wave,
      person_id uuid not null references person,
      erased boolean not null,
      reason text not null check (reason <> ''),
      decided_at timestamptz not null,
      decided_by uuid not null references person
    )`.execute(db)
  await sql`create index erasure_decision_wave on erasure_decision (wave_id)`.execute(db)
  await sql`create trigger erasure_decision_immutable before update or delete or truncate on erasure_decision
    for each statement execute function refuse_change()`.execute(db)
}
