import { type Kysely, sql } from 'kysely'

/**
 * Numbers the changes of a wave's frame: whoever read an invitation a moment ago sees by one number that nobody was withdrawn or moved
 * to another cell since, where each invitation was read again.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table wave add column frame_revision integer not null default 0`.execute(db)
  await sql`comment on column wave.frame_revision is
    'How often an invitation of the wave was withdrawn or moved to another cell. Counted by a trigger, so that nothing forgets to.'`.execute(
    db,
  )
  await sql`
    create function frame_revised() returns trigger language plpgsql as $$
    begin
      update wave set frame_revision = frame_revision + 1 where id = new.wave_id;
      return null;
    end
    $$`.execute(db)
  await sql`
    create trigger invitation_revises_frame after update of withdrawn_at, cell_id on invitation
      for each row execute function frame_revised()`.execute(db)
}
