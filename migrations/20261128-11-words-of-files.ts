import { type Kysely, sql } from 'kysely'

/** A guide that is a Word file is found by what it says: its words are read when it comes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table guide_file add column words tsvector`.execute(db)
  await sql`comment on column guide_file.words is
    'The words of a Word document without accents, each once; null of a PDF, of one nobody could read, and of those that came before words were read.'`.execute(
    db,
  )
  await sql`create index guide_file_words on guide_file using gin (words)`.execute(db)
  // As words of versions are: looked up in their index, however common.
  await sql`alter table guide_file alter column words set statistics 0`.execute(db)
}
