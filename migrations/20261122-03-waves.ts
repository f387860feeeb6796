import { type Kysely, sql } from 'kysely'

/** Instruments, waves, answers and what a closed wave releases. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await immutability(db)
  await instruments(db)
  await waves(db)
  await answers(db)
  await releases(db)
}

async function immutability(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'rows of % never change', tg_table_name using errcode = 'P0001', constraint = tg_table_name || '_immutable';
    end $$`.execute(db)
}

async function neverChanges(db: Kysely<unknown>, table: string): Promise<void> {
  await sql`
    create trigger ${sql.id(`${table}_immutable`)} before update or delete on ${sql.id(table)}
      for each statement execute function refuse_change()`.execute(db)
}

async function instruments(db: Kysely<unknown>): Promise<void> {
  await sql`create table instrument (code text primary key, title bilingual not null)`.execute(db)
  await sql`
    create table instrument_version (
      instrument_code text not null references instrument,
      version integer not null check (version > 0),
      title bilingual not null,
      definition jsonb not null,
      content_hash bytea not null,
      minutes integer not null check (minutes > 0),
      modes text[] not null,
      published_at timestamptz not null,
      primary key (instrument_code, version)
    )`.execute(db)
  await sql`
    create table item_version (
      item_code text not null,
      version integer not null check (version > 0),
      scale text not null,
      choices text[] not null,
      primary key (item_code, version)
    )`.execute(db)
  await neverChanges(db, 'instrument_version')
  await neverChanges(db, 'item_version')
}

async function waves(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table wave (
      id uuid primary key default gen_random_uuid(),
      instrument_code text not null,
      instrument_version integer not null,
      form text not null constraint wave_form check (form in ('full', 'short')),
      mode text not null constraint wave_mode check (mode in ('named', 'confidential')),
      title bilingual not null,
      audience jsonb not null,
      domains text[] not null constraint wave_domains check (cardinality(domains) > 0),
      opened_at timestamptz not null,
      closes_on date not null,
      closed_at timestamptz,
      closed_on date,
      constraint wave_instrument_fk foreign key (instrument_code, instrument_version) references instrument_version,
      constraint wave_closed_whole check ((closed_at is null) = (closed_on is null))
    )`.execute(db)
  await sql`create index wave_closed_on on wave (closed_on)`.execute(db)
  await sql`
    create table frame_cell (
      id uuid primary key default gen_random_uuid(),
      wave_id uuid not null references wave,
      home_council_code text references council,
      order_of_government text not null,
      constraint frame_cell_unique unique nulls not distinct (wave_id, home_council_code, order_of_government)
    )`.execute(db)
  await sql`
    create table invitation (
      id uuid primary key default gen_random_uuid(),
      wave_id uuid not null references wave,
      person_id uuid not null references person,
      cell_id uuid references frame_cell on delete set null,
      unit_code text not null references jurisdiction,
      home_council_code text references council,
      order_of_government text not null,
      secret_hash bytea not null,
      withdrawn_at timestamptz,
      constraint invitation_once unique (wave_id, person_id),
      constraint invitation_secret_unique unique (secret_hash)
    )`.execute(db)
  await sql`create index invitation_person on invitation (person_id)`.execute(db)
}

async function answers(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table draft (
      key bytea primary key,
      wave_id uuid not null references wave,
      sealed bytea not null,
      revision integer not null
    )`.execute(db)
  await sql`create index draft_wave on draft (wave_id)`.execute(db)
  await sql`
    create table response (
      id uuid primary key default gen_random_uuid(),
      wave_id uuid not null references wave,
      pseudonym bytea not null,
      invitation_id uuid references invitation,
      cell_id uuid references frame_cell on delete set null,
      answers jsonb not null,
      constraint response_once unique (wave_id, pseudonym)
    )`.execute(db)
  await sql`
    create table tally (
      wave_id uuid not null references wave,
      item_code text not null,
      item_version integer not null,
      cell_id uuid not null references frame_cell on delete cascade,
      value text not null,
      n integer not null constraint tally_n check (n >= 0),
      primary key (wave_id, item_code, item_version, cell_id, value),
      constraint tally_item_fk foreign key (item_code, item_version) references item_version
    )`.execute(db)
}

async function releases(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table release (
      id uuid primary key default gen_random_uuid(),
      wave_id uuid not null constraint release_once unique references wave,
      released_at timestamptz not null,
      threshold integer not null check (threshold >= 3),
      units integer not null check (units >= 1),
      domains text[] not null,
      withheld boolean not null
    )`.execute(db)
  await sql`comment on table release is
    'Figures that left a closed wave: one row a wave, never changed. No figure is computed from anything else.'`.execute(
    db,
  )
  await sql`
    create table release_part (
      release_id uuid not null references release,
      item_code text not null,
      item_version integer not null,
      part integer not null,
      domains text[] not null,
      invited integer not null check (invited >= 0),
      band text constraint release_part_band check (band in ('four_fifths_or_more', 'one_fifth_or_fewer', 'withheld')),
      primary key (release_id, item_code, item_version, part)
    )`.execute(db)
  await sql`comment on table release_part is
    'A part of the frame for one item (item_code participation: the response itself); domains lists the released domains it lies in.'`.execute(
    db,
  )
  await sql`
    create table release_count (
      release_id uuid not null,
      item_code text not null,
      item_version integer not null,
      part integer not null,
      value text not null,
      n integer not null check (n >= 0),
      primary key (release_id, item_code, item_version, part, value),
      foreign key (release_id, item_code, item_version, part) references release_part
    )`.execute(db)
  for (const table of ['release', 'release_part', 'release_count']) await neverChanges(db, table)
}
