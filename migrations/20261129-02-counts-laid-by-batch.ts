import { type Kysely, sql } from 'kysely'

/**
 * What a batch adds to the tallies is laid by in a row of its own: written over with each batch, the counts of all that came before
 * were several times what the batch itself was.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`select add_laid_by(wave_id) from (select distinct wave_id from tally_laid_by) as waves`.execute(
    db,
  )
  await sql`drop table tally_laid_by`.execute(db)
  await sql`
    create table tally_laid_by (
      lane uuid not null,
      batch integer not null,
      wave_id uuid not null constraint tally_laid_by_wave_fk references wave on delete cascade,
      counts text not null,
      primary key (lane, batch)
    ) with (toast_tuple_target = 8160)`.execute(db)
  // As they are: packing them takes longer than writing them, and they are gone in a second.
  await sql`alter table tally_laid_by alter column counts set storage external`.execute(db)
  await sql`create index tally_laid_by_wave on tally_laid_by (wave_id)`.execute(db)
  await sql`comment on table tally_laid_by is
    'Counts of submissions that the tallies of their wave do not hold yet. Whoever reads or changes tallies adds them first.'`.execute(
    db,
  )
  await sql`comment on column tally_laid_by.lane is 'Who lays by: a process has a lane for each wave.'`.execute(
    db,
  )
  await sql`comment on column tally_laid_by.batch is
    'Numbers a lane''s batches from 1. Whoever goes on with them knows how many there are, or they have been added meanwhile.'`.execute(
    db,
  )
  await sql`comment on column tally_laid_by.counts is
    'JSON: {cell: {item: {version: {value: n}}}}.'`.execute(db)

  await sql`
    create or replace function add_laid_by(of_wave uuid) returns void language sql as $$
      with taken as (
        delete from tally_laid_by where wave_id = of_wave returning counts::json
      )
      insert into tally (wave_id, item_code, item_version, cell_id, value, n)
        select of_wave, item, version::integer, cell::uuid, value, sum(n::integer)
        from taken, json_each(counts) as in_cell (cell, items), json_each(items) as of_item (item, versions),
          json_each(versions) as of_version (version, given), json_each_text(given) as counted (value, n)
        group by item, version, cell, value
        on conflict (wave_id, item_code, item_version, cell_id, value)
          do update set n = tally.n + excluded.n
    $$`.execute(db)

  await sql`drop function count_first_submissions`.execute(db)
  await sql`
    create function count_first_submissions(
      of_wave uuid, today date, frame integer,
      pseudonyms bytea[], drafts bytea[], given jsonb,
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
        select from unnest(pseudonyms) as sent (pseudonym)
        where 0 < (
          select count(*) from response
          where wave_id = of_wave and response.pseudonym = sent.pseudonym
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
        select of_wave, sent.pseudonym, sent.answers
        from unnest(pseudonyms, array(select jsonb_array_elements(given))) as sent (pseudonym, answers);
      delete from draft where key = any (drafts);
      return true;
    end
    $$`.execute(db)
  await sql`comment on function count_first_submissions is
    'Counts submissions of a confidential wave all together, or answers false and writes nothing: where the wave takes no more, its frame has changed since the invitations were read, somebody has answered before, or what was laid by has been added to the tallies.'`.execute(
    db,
  )
}
