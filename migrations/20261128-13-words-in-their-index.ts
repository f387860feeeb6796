import { type Kysely, sql } from 'kysely'

/**
 * Words of guides go into their index when they are written. By default they wait in a list that every search reads through, and
 * the planner then rather reads all guides; a guide is written seldom, and searched all day.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const index of ['guide_version_words', 'guide_file_words']) {
    await sql`alter index ${sql.id(index)} set (fastupdate = off)`.execute(db)
    await sql`select gin_clean_pending_list(${index}::regclass)`.execute(db)
  }
}
