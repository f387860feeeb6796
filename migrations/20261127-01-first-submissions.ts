import { type Kysely, sql } from 'kysely'

/**
 * Counts first submissions that came together by one statement: in a busy hour its way to the database is what each of them costs.
 * They are handed over as arrays, one a column: taking a JSON object apart for each of them would be a third of the work.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function count_first_submissions(
      of_wave uuid, today date,
      invitations uuid[], cells uuid[], pseudonyms bytea[], drafts bytea[], given jsonb,
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
      insert into response (wave_id, pseudonym, answers)
        select of_wave, sent.pseudonym, sent.answers
        from unnest(pseudonyms, array(select jsonb_array_elements(given))) as sent (pseudonym, answers);
      insert into tally (wave_id, item_code, item_version, cell_id, value, n)
        select of_wave, added.*
        from unnest(items, versions, counted_in, vals, ns) as added
        on conflict (wave_id, item_code, item_version, cell_id, value)
          do update set n = tally.n + excluded.n;
      delete from draft where key = any (drafts);
      return true;
    end
    $$`.execute(db)
  await sql`comment on function count_first_submissions is
    'Counts submissions of a confidential wave all together, or answers false and writes nothing: where the wave takes no more, an invitation is withdrawn or counted in another cell, or somebody has answered before.'`.execute(
    db,
  )
}
