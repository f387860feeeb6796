import { type Kysely, sql } from 'kysely'

/** What was written in a closed round, apart from whoever wrote it; what the analyst makes of it; what is released. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await kept(db)
  await worked(db)
  await released(db)
}

async function kept(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table comment_set (
      wave_id uuid primary key references wave,
      respondents integer not null check (respondents >= 0),
      threshold integer not null check (threshold > 0),
      written integer not null check (written >= 0)
    )`.execute(db)
  await sql`comment on table comment_set is
    'The comments of a closed round as a whole. With fewer respondents than the threshold they were destroyed unread.'`.execute(
    db,
  )
  await sql`create trigger comment_set_immutable before update or delete on comment_set
    for each statement execute function refuse_change()`.execute(db)
}

async function worked(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table comment_paraphrase (
      id uuid primary key default gen_random_uuid(),
      wave_id uuid not null references comment_set,
      question text not null,
      en text not null,
      fr text not null,
      constraint comment_paraphrase_whole unique (id, wave_id, question)
    )`.execute(db)
  await sql`create index comment_paraphrase_wave on comment_paraphrase (wave_id)`.execute(db)
  await sql`
    create table round_comment (
      id uuid primary key default gen_random_uuid(),
      wave_id uuid not null references comment_set,
      question text not null,
      text text not null,
      paraphrase_id uuid,
      set_aside boolean not null default false,
      constraint round_comment_paraphrase_fk foreign key (paraphrase_id, wave_id, question)
        references comment_paraphrase (id, wave_id, question),
      constraint round_comment_one_fate check (paraphrase_id is null or not set_aside)
    )`.execute(db)
  await sql`create index round_comment_wave on round_comment (wave_id)`.execute(db)
  await sql`create index round_comment_of_paraphrase on round_comment (paraphrase_id)`.execute(db)
  await sql`comment on table round_comment is
    'Original words, stored shuffled: no person, pseudonym, stratum, language or time, and nothing that ties two of them together.'`.execute(
    db,
  )
  await sql`
    create table comment_redaction (
      id bigint generated always as identity primary key,
      comment_id uuid not null references round_comment,
      at timestamptz not null,
      person_id uuid not null references person,
      reason text not null constraint comment_redaction_reason
        check (reason in ('author', 'somebody', 'protected', 'beside_the_point')),
      characters integer not null check (characters > 0)
    )`.execute(db)
  await sql`create index comment_redaction_comment on comment_redaction (comment_id)`.execute(db)
  await sql`comment on table comment_redaction is
    'Who took how many characters out of a comment, when and why. The words themselves are gone.'`.execute(
    db,
  )
  await sql`create trigger comment_redaction_immutable before update or delete on comment_redaction
    for each statement execute function refuse_change()`.execute(db)
}

async function released(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table comment_release (
      wave_id uuid primary key references comment_set,
      released_at timestamptz not null,
      person_id uuid not null references person
    )`.execute(db)
  await sql`
    create table released_comment (
      wave_id uuid not null references comment_release,
      question text not null,
      place integer not null,
      text bilingual not null,
      primary key (wave_id, question, place)
    )`.execute(db)
  for (const table of ['comment_release', 'released_comment'])
    await sql`create trigger ${sql.raw(`${table}_immutable`)} before update or delete on ${sql.table(table)}
      for each statement execute function refuse_change()`.execute(db)
}
