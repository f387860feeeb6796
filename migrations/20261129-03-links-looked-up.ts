import { type Kysely, sql } from 'kysely'

/** Looking links up is planned once a session: planned for each batch, it took longer than looking dozens up. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function find_invitations(hashes bytea[]) returns table (
      place integer, id uuid, person_id uuid, cell_id uuid, withdrawn_at timestamptz, home_council_code text,
      wave_id uuid, closes_on date, closed_on date, late_until date, frame_revision integer
    ) language plpgsql stable
    -- One made while the tables are all but empty must serve when they are large: hence each row is looked up by index.
    set enable_seqscan to off set jit to off set plan_cache_mode to force_generic_plan
    as $$
    begin
      return query
        select asked.place::integer, invited.id, invited.person_id, invited.cell_id, invited.withdrawn_at,
          invited.home_council_code, invited.wave_id, round.closes_on, round.closed_on, round.late_until,
          round.frame_revision
        from unnest(hashes) with ordinality as asked (hash, place)
          cross join lateral (select * from invitation where secret_hash = asked.hash limit 1) as invited
          cross join lateral (select * from wave where wave.id = invited.wave_id limit 1) as round;
    end
    $$`.execute(db)
  await sql`comment on function find_invitations is
    'The invitations of links'' hashes, each with its hash''s place among those asked and what changes of its wave.'`.execute(
    db,
  )
}
