import { type Kysely, sql } from 'kysely'

/** Hashes, pseudonyms and draft keys go over as bytes, end to end: reading their digits took longer than finding their rows. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await linksLookedUp(db)
  await firstSubmissionsCounted(db)
}

async function linksLookedUp(db: Kysely<unknown>): Promise<void> {
  await sql`drop function find_invitations`.execute(db)
  await sql`
    create function find_invitations(hashes bytea) returns table (
      place integer, id uuid, person_id uuid, cell_id uuid, withdrawn_at timestamptz, home_council_code text,
      wave_id uuid, closes_on date, closed_on date, late_until date, frame_revision integer
    ) language plpgsql stable
    -- One made while the tables are all but empty must serve when they are large: hence each row is looked up by index.
    set enable_seqscan to off set jit to off set plan_cache_mode to force_generic_plan
    as $$
    begin
      return query
        select at, invited.id, invited.person_id, invited.cell_id, invited.withdrawn_at,
          invited.home_council_code, invited.wave_id, round.closes_on, round.closed_on, round.late_until,
          round.frame_revision
        from generate_series(1, length(hashes) / 32) as at
          cross join lateral (
            select * from invitation where secret_hash = substring(hashes from at * 32 - 31 for 32) limit 1
          ) as invited
          cross join lateral (select * from wave where wave.id = invited.wave_id limit 1) as round;
    end
    $$`.execute(db)
  await sql`comment on function find_invitations is
    'The invitations of links'' hashes (32 bytes each, end to end), each with its hash''s place among those asked and what changes of its wave.'`.execute(
    db,
  )
}

async function firstSubmissionsCounted(db: Kysely<unknown>): Promise<void> {
  await sql`drop function count_first_submissions`.execute(db)
  await sql`
    create function count_first_submissions(
      of_wave uuid, today date, frame integer,
      pseudonyms bytea, drafts bytea, given jsonb,
      in_lane uuid, batches_before integer, laid_by text,
      items text[], versions integer[], counted_in uuid[], vals text[], ns integer[]
    ) returns boolean language plpgsql
    -- Plans are made once a session: one made while a table is all but empty must serve when it is large. Hence rows are looked up by
    -- index one by one (a count can't be made a join), whatever the tables hold.
    set enable_seqscan to off set jit to off set plan_cache_mode to force_generic_plan
    as $$
    begin
      perform from wave
        where id = of_wave and closed_on is null and closes_on >= today and frame_revision = frame
        for no key update;
      if not found then
        return false;
      end if;
      -- A statement of its own: it sees all that was committed before the wave was held.
      if exists (
        select from generate_series(1, length(pseudonyms) / 32) as at
        where 0 < (
          select count(*) from response
          where wave_id = of_wave and pseudonym = substring(pseudonyms from at * 32 - 31 for 32)
        )
      ) then
        return false;
      end if;
      if batches_before <> (select count(*) from tally_laid_by where lane = in_lane) then
        return false;
      end if;
      -- Counts go on in their lane, or all that is there leaves it for the tallies with what comes now.
      if laid_by is not null then
        insert into tally_laid_by values (in_lane, batches_before + 1, of_wave, laid_by);
      else
        delete from tally_laid_by where lane = in_lane;
        insert into tally (wave_id, item_code, item_version, cell_id, value, n)
          select of_wave, added.*
          from unnest(items, versions, counted_in, vals, ns) as added
          on conflict (wave_id, item_code, item_version, cell_id, value)
            do update set n = tally.n + excluded.n;
      end if;
      insert into response (wave_id, pseudonym, answers)
        select of_wave, substring(pseudonyms from at::integer * 32 - 31 for 32), answers
        from jsonb_array_elements(given) with ordinality as sent (answers, at);
      delete from draft where key = any (array(
        select substring(drafts from at * 32 - 31 for 32)
        from generate_series(1, length(drafts) / 32) as at
      ));
      return true;
    end
    $$`.execute(db)
  await sql`comment on function count_first_submissions is
    'Counts submissions of a confidential wave all together (pseudonyms and keys of drafts of 32 bytes each, end to end), or answers false and writes nothing: where the wave takes no more, its frame has changed since the invitations were read, somebody has answered before, or what was laid by has been added to the tallies.'`.execute(
    db,
  )
}
