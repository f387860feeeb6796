import { type Kysely, sql } from 'kysely'

/** What an anonymous round's first screen promised: a setting lowered while people answer opens nothing that was to stay closed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table anonymous_round
    add column threshold integer check (threshold >= 3),
    add column units integer check (units >= 1),
    add column comment_threshold integer check (comment_threshold >= 1)`.execute(db)
  await sql`comment on column anonymous_round.threshold is
    'As the settings were at the launch, like units and comment_threshold; nothing is decided by less. Null in rounds launched before these were kept.'`.execute(
    db,
  )
}
