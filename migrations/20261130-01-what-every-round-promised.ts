import { type Kysely, sql } from 'kysely'

/** What a round's first screen promised is kept with the round, whatever its mode: a setting lowered while people answer shows no smaller group. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table wave
    add column threshold integer check (threshold >= 3),
    add column units integer check (units >= 1),
    add column comment_threshold integer check (comment_threshold >= 1)`.execute(db)
  await sql`comment on column wave.threshold is
    'As the settings were at the launch, like units and comment_threshold; nothing is decided by less. Null in rounds held elsewhere and in those launched before these were kept.'`.execute(
    db,
  )
  await sql`update wave set threshold = anonymous_round.threshold, units = anonymous_round.units,
      comment_threshold = anonymous_round.comment_threshold
    from anonymous_round where anonymous_round.wave_id = wave.id`.execute(db)
  await sql`alter table anonymous_round
    drop column threshold, drop column units, drop column comment_threshold`.execute(db)
}
