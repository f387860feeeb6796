import { type Kysely, sql } from 'kysely'

/**
 * In a busy hour what submissions add to the tallies is laid by, and that of many batches added at once: adding is most of what a
 * submission costs the database, and nothing reads tallies before the wave's close.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table tally_laid_by (
      lane uuid primary key,
      wave_id uuid not null constraint tally_laid_by_wave_fk references wave on delete cascade,
      batches integer not null,
      counts text not null
    )`.execute(db)
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
  await sql`comment on column tally_laid_by.batches is
    'How many batches the counts are of. Whoever goes on with them knows it, or they have been added meanwhile.'`.execute(
    db,
  )
  await sql`comment on column tally_laid_by.counts is
    'JSON. By cell: a list of items, each [code, version, {value: n}].'`.execute(db)

  await sql`
    create function add_laid_by(of_wave uuid) returns void language sql as $$
      with taken as (
        delete from tally_laid_by where wave_id = of_wave returning counts::json
      )
      insert into tally (wave_id, item_code, item_version, cell_id, value, n)
        select of_wave, item ->> 0, (item ->> 1)::integer, cell::uuid, value, sum(n::integer)
        from taken, json_each(counts) as in_cell (cell, items), json_array_elements(items) as listed (item),
          json_each_text(item -> 2) as counted (value, n)
        group by item ->> 0, (item ->> 1)::integer, cell, value
        on conflict (wave_id, item_code, item_version, cell_id, value)
          do update set n = tally.n + excluded.n
    $$`.execute(db)
  await sql`comment on function add_laid_by is
    'Adds to a wave''s tallies what was laid by, whoever did. Its caller holds the wave.'`.execute(
    db,
  )

  await sql`drop function count_first_submissions`.execute(db)
  await sql`
    create function count_first_submissions(
      of_wave uuid, today date,
      invitations uuid[], cells uuid[], pseudonyms bytea[], drafts bytea[], given jsonb,
      in_lane uuid, batches_before integer, laid_by text,
      items text[], versions integer[], counted_in uuid[], vals text[], ns integer[]
    ) returns boolean language plpgsql
    -- Plans are kept: one made while a table is all but empty must serve when it is large. Hence rows are looked up by index one by
    -- one (a count can't be made a join), whatever the tables hold.
    set enable_seqscan to off set jit to off
    as $$
    begin
      perform from wave
        where id = of_wave and closed_on is null and closes_on >= today
        for no key update;
      if not found then
        return false;
      end if;
      -- A statement of its own: it sees all that was committed before the wave was held.
      if exists (
        select from unnest(invitations, cells, pseudonyms) as sent (invitation, cell, pseudonym)
        where 0 = (
          select count(*) from invitation
          where id = sent.invitation and cell_id = sent.cell and withdrawn_at is null
        ) or 0 < (
          select count(*) from response
          where wave_id = of_wave and response.pseudonym = sent.pseudonym
        )
      ) then
        return false;
      end if;
      -- Counts go on in their lane, or leave it for the tallies with what comes now.
      if batches_before > 0 and laid_by is not null then
        update tally_laid_by set counts = laid_by, batches = batches_before + 1
          where lane = in_lane and batches = batches_before;
      elsif batches_before > 0 then
        delete from tally_laid_by where lane = in_lane and batches = batches_before;
      elsif laid_by is not null then
        insert into tally_laid_by values (in_lane, of_wave, 1, laid_by);
      end if;
      if batches_before > 0 and not found then
        return false;
      end if;
      insert into tally (wave_id, item_code, item_version, cell_id, value, n)
        select of_wave, added.*
        from unnest(items, versions, counted_in, vals, ns) as added
        on conflict (wave_id, item_code, item_version, cell_id, value)
          do update set n = tally.n + excluded.n;
      insert into response (wave_id, pseudonym, answers)
        select of_wave, sent.pseudonym, sent.answers
        from unnest(pseudonyms, array(select jsonb_array_elements(given))) as sent (pseudonym, answers);
      delete from draft where key = any (drafts);
      return true;
    end
    $$`.execute(db)
  await sql`comment on function count_first_submissions is
    'Counts submissions of a confidential wave all together, or answers false and writes nothing: where the wave takes no more, an invitation is withdrawn or counted in another cell, somebody has answered before, or what was laid by has been added to the tallies.'`.execute(
    db,
  )
}
