import { type Kysely, sql } from 'kysely'

/** The library: what a guide says of itself, the versions it was published in, the draft of the next. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table practice_guide
      alter column published_on drop not null,
      add column audience bilingual,
      add column priority_code text constraint practice_guide_priority_fk references priority,
      add column access text not null default 'members'
        constraint practice_guide_access check (access in ('members', 'public')),
      add column review_on date,
      add column under_review_since date,
      add column successor_code text constraint practice_guide_successor_fk references practice_guide,
      add column kept_here boolean not null default false,
      add constraint practice_guide_withdrawn_once_published
        check (withdrawn_on is null or published_on is not null),
      add constraint practice_guide_successor_of_withdrawn
        check (successor_code is null or (withdrawn_on is not null and successor_code <> code))`.execute(
    db,
  )
  await sql`comment on column practice_guide.published_on is
    'The day of its first version; null while it is a draft that nobody but its keepers sees.'`.execute(
    db,
  )
  await sql`comment on column practice_guide.kept_here is
    'People have changed it in the interface: the programme files no longer do.'`.execute(db)
  await sql`create index practice_guide_group on practice_guide (group_code)`.execute(db)
  await versions(db)
  await drafts(db)
}

async function versions(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table guide_version (
      guide_code text not null constraint guide_version_guide_fk references practice_guide,
      number integer not null check (number > 0),
      published_on date not null,
      published_at timestamptz not null,
      person_id uuid not null references person,
      note bilingual not null,
      text bilingual not null,
      words tsvector generated always as (to_tsvector('simple'::regconfig, translate(
        lower((text ->> 'en') || ' ' || (text ->> 'fr')),
        'àâäáãåçéèêëíìîïñóòôöõúùûüýÿÀÂÄÁÇÉÈÊËÍÎÏÑÓÔÖÚÙÛÜ',
        'aaaaaaceeeeiiiinooooouuuuyyaaaaceeeeiiinooouuuu'))) stored,
      primary key (guide_code, number)
    )`.execute(db)
  await sql`create index guide_version_words on guide_version using gin (words)`.execute(db)
  await sql`comment on column guide_version.words is
    'The words of both languages without accents, so that a guide is found by what it says.'`.execute(
    db,
  )
  await sql`create trigger guide_version_immutable before update or delete on guide_version
    for each statement execute function refuse_change()`.execute(db)
  await sql`create trigger guide_version_not_emptied before truncate on guide_version
    for each statement execute function refuse_change()`.execute(db)
}

async function drafts(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table guide_draft (
      guide_code text primary key references practice_guide on delete cascade,
      revision integer not null check (revision > 0),
      text_en text not null,
      text_fr text not null,
      changed_at timestamptz not null,
      person_id uuid not null references person
    )`.execute(db)
}
