import { type Kysely, sql } from 'kysely'

/** Rounds that keep nothing between a person and their answers: a launch two people agree on, blind ballots, a sealed box. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table wave drop constraint wave_mode`.execute(db)
  await sql`alter table wave add constraint wave_mode check (mode in ('named', 'confidential', 'anonymous'))`.execute(
    db,
  )
  await launches(db)
  await rounds(db)
  await links(db)
  await ballots(db)
}

async function launches(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table launch_proposal (
      id uuid primary key default gen_random_uuid(),
      plan jsonb not null,
      proposed_by uuid references person,
      proposed_at timestamptz not null,
      state text not null default 'waiting'
        constraint launch_proposal_state check (state in ('waiting', 'approved', 'refused', 'withdrawn')),
      decided_by uuid references person,
      decided_at timestamptz,
      reason text,
      wave_id uuid references wave,
      constraint launch_proposal_decided check ((state = 'waiting') = (decided_at is null)),
      constraint launch_proposal_second check (state <> 'approved' or decided_by is distinct from proposed_by),
      constraint launch_proposal_wave check ((state = 'approved') = (wave_id is not null)),
      constraint launch_proposal_reason check (state <> 'refused' or btrim(reason) <> '')
    )`.execute(db)
}

async function rounds(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table anonymous_round (
      wave_id uuid primary key references wave,
      box_key bytea not null,
      sealed_bytes integer not null check (sealed_bytes > 0),
      people_digest bytea not null,
      words text[] not null constraint anonymous_round_words check (cardinality(words) = 6),
      approved_by uuid references person,
      outcome text constraint anonymous_round_outcome check (outcome in ('opened', 'destroyed')),
      received integer check (received >= 0),
      keys_destroyed_at timestamptz,
      missing_told_at timestamptz,
      constraint anonymous_round_closed check ((outcome is null) = (received is null)),
      constraint anonymous_round_order check (keys_destroyed_at is null or outcome is not null)
    )`.execute(db)
  await sql`comment on column anonymous_round.box_key is
    'The public half of the key answers are sealed to; the private one is in no database.'`.execute(
    db,
  )
  await sql`
    create table stratum (
      id uuid primary key default gen_random_uuid(),
      wave_id uuid not null references anonymous_round,
      home_council_code text references council,
      public_key bytea not null,
      constraint stratum_once unique nulls not distinct (wave_id, home_council_code)
    )`.execute(db)
}

async function links(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table invitation_link (
      secret_hash bytea primary key,
      invitation_id uuid not null references invitation
    )`.execute(db)
  await sql`comment on table invitation_link is
    'Links of anonymous rounds: a new one for each message, of which only the hash is kept.'`.execute(
    db,
  )
}

async function ballots(db: Kysely<unknown>): Promise<void> {
  // No key to the invitation: checking it would leave a lock's mark, and so the order of ballots, on the person's row.
  await sql`
    create table ballot (
      invitation_id uuid primary key,
      wave_id uuid not null references wave,
      blinded_hash bytea
    )`.execute(db)
  await sql`create index ballot_wave on ballot (wave_id)`.execute(db)
  await sql`comment on table ballot is
    'Who took their ballot, never when. The blinded message says nothing of the message; its hash goes at the close.'`.execute(
    db,
  )
  await sql`
    create table ballot_box (
      wave_id uuid not null references wave,
      receipt bytea not null,
      sealed bytea not null,
      primary key (wave_id, receipt)
    )`.execute(db)
  await sql`alter table ballot_box alter column sealed set storage external`.execute(db)
  await sql`comment on table ballot_box is
    'Answers sealed to the key of an open round, all of one size, each under the hash of the ballot it spent.'`.execute(
    db,
  )
  await sql`
    create table ballot_receipt (
      wave_id uuid not null references wave,
      receipt bytea not null,
      primary key (wave_id, receipt)
    )`.execute(db)
  await sql`comment on table ballot_receipt is
    'The ballots counted at the close, written in one go in the order of their hashes.'`.execute(db)
}
