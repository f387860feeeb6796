import { type Kysely, sql } from 'kysely'

/**
 * Words of guides are looked up in their index, however common they are. The planner, knowing how common, would rather read every
 * version: it doesn't count what unpacking the words of long texts costs. Told nothing, it takes a word to be rare.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table guide_version alter column words set statistics 0`.execute(db)
}
