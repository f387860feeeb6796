import { type Kysely, sql } from 'kysely'

/** A version's content is a text or, instead, a file in each language. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await files(db)
  await sql`
    alter table guide_version
      alter column text drop not null,
      add column file_en uuid,
      add column file_fr uuid,
      add constraint guide_version_content
        check ((text is null) = (file_en is not null) and (file_en is null) = (file_fr is null)),
      add constraint guide_version_file_en_fk foreign key (guide_code, file_en) references guide_file (guide_code, id),
      add constraint guide_version_file_fr_fk foreign key (guide_code, file_fr) references guide_file (guide_code, id)`.execute(
    db,
  )
  await sql`
    alter table guide_draft
      add column content text not null default 'text'
        constraint guide_draft_content check (content in ('text', 'files')),
      add column file_en uuid,
      add column file_fr uuid,
      add constraint guide_draft_file_en_fk foreign key (guide_code, file_en) references guide_file (guide_code, id),
      add constraint guide_draft_file_fr_fk foreign key (guide_code, file_fr) references guide_file (guide_code, id)`.execute(
    db,
  )
  await sql`comment on column guide_draft.content is
    'Which of the two is published; the other is kept until then, so that nobody loses what they wrote by trying.'`.execute(
    db,
  )
  await downloads(db)
}

async function files(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table guide_file (
      id uuid primary key default gen_random_uuid(),
      guide_code text not null references practice_guide,
      name text not null,
      kind text not null constraint guide_file_kind check (kind in ('pdf', 'docx')),
      size integer not null check (size > 0),
      sha256 bytea not null check (length(sha256) = 32),
      scanned boolean not null,
      received_at timestamptz not null,
      person_id uuid not null references person,
      unique (guide_code, id)
    )`.execute(db)
  await sql`
    create table guide_file_part (
      file_id uuid not null references guide_file on delete cascade,
      number integer not null check (number >= 0),
      bytes bytea not null,
      primary key (file_id, number)
    )`.execute(db)
  await sql`comment on table guide_file_part is
    'A file’s bytes, a mebibyte a row, so that neither engine ever holds one whole.'`.execute(db)
  // Documents are compressed already: trying again costs time and gains nothing.
  await sql`alter table guide_file_part alter column bytes set storage external`.execute(db)
  await unchanging(db)
}

/** A file is replaced, not changed; published, it stays. */
async function unchanging(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function refuse_change_of_file() returns trigger language plpgsql as $$
    begin
      raise exception 'files of guides never change' using errcode = 'P0001';
    end $$`.execute(db)
  await sql`
    create function refuse_loss_of_published_file() returns trigger language plpgsql as $$
    begin
      if exists (select from guide_file f join guide_version v on v.guide_code = f.guide_code
          and f.id in (v.file_en, v.file_fr) where f.id = old.file_id) then
        raise exception 'files of published versions stay' using errcode = 'P0001';
      end if;
      return old;
    end $$`.execute(db)
  for (const table of ['guide_file', 'guide_file_part'])
    await sql`
      create trigger ${sql.id(`${table}_unchanged`)} before update or truncate on ${sql.id(table)}
        for each statement execute function refuse_change_of_file()`.execute(db)
  await sql`
    create trigger guide_file_part_stays before delete on guide_file_part
      for each row execute function refuse_loss_of_published_file()`.execute(db)
}

/** A download counts once a reader a day, as everything else does. */
async function downloads(db: Kysely<unknown>): Promise<void> {
  await sql`alter table guide_reader_day drop constraint guide_reader_day_what`.execute(db)
  await sql`
    alter table guide_reader_day add constraint guide_reader_day_what
      check (what in ('open', 'quarter', 'half', 'all', 'download', 'opinion'))`.execute(db)
}
