import { type Kysely, sql } from 'kysely'

/** Letters that leave by hand leave many at a time: the ones of one file are marked together. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table hand_over (
      id uuid primary key default gen_random_uuid(),
      taken_at timestamptz not null,
      taken_by uuid not null references person
    )`.execute(db)
  await sql`comment on table hand_over is
    'Messages that somebody takes as one file, to be handed over by other means than a mail server.'`.execute(
    db,
  )
  await sql`alter table message add column hand_over_id uuid references hand_over`.execute(db)
  await sql`comment on column message.hand_over_id is
    'The file that has it; null where it was put back, was never taken, or is handed over for itself.'`.execute(
    db,
  )
  await sql`create index message_hand_over on message (hand_over_id) where hand_over_id is not null`.execute(
    db,
  )
}
