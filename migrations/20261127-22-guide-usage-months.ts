import { type Kysely, sql } from 'kysely'

/**
 * Uses of each guide by month, kept by the database itself, whoever writes the days: what asks about a year reads twelve rows a
 * guide and not some thousand. And pseudonyms of the day in one index, which finds them and forgets them alike.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table guide_usage_month (
      guide_code text not null references practice_guide,
      month date not null,
      opens bigint not null,
      downloads bigint not null,
      primary key (guide_code, month) include (opens, downloads)
    )`.execute(db)
  await sql`comment on table guide_usage_month is
    'Sums of guide_usage_day by month, kept up to date by its triggers. month: its first day.'`.execute(
    db,
  )
  await sql`
    insert into guide_usage_month (guide_code, month, opens, downloads)
    select guide_code, date_trunc('month', day::timestamp)::date, sum(opens), sum(downloads)
    from guide_usage_day group by 1, 2`.execute(db)
  await keepUpToDate(db)
  await sql`
    alter table guide_reader_day
      drop constraint guide_reader_day_pkey,
      add primary key (day, guide_code, what, reader)`.execute(db)
  await sql`drop index guide_reader_day_day`.execute(db)
}

/** What a statement adds to the days, and what it takes from them, once a guide and month, always in one order. */
async function keepUpToDate(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function carry_usage_to_month() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then
        insert into guide_usage_month as kept (guide_code, month, opens, downloads)
        select guide_code, date_trunc('month', day::timestamp)::date, sum(opens), sum(downloads)
        from added group by 1, 2 order by 1, 2
        on conflict (guide_code, month) do update
          set opens = kept.opens + excluded.opens, downloads = kept.downloads + excluded.downloads;
      elsif tg_op = 'DELETE' then
        insert into guide_usage_month as kept (guide_code, month, opens, downloads)
        select guide_code, date_trunc('month', day::timestamp)::date, -sum(opens), -sum(downloads)
        from removed group by 1, 2 order by 1, 2
        on conflict (guide_code, month) do update
          set opens = kept.opens + excluded.opens, downloads = kept.downloads + excluded.downloads;
      else
        insert into guide_usage_month as kept (guide_code, month, opens, downloads)
        select guide_code, date_trunc('month', day::timestamp)::date, sum(opens), sum(downloads)
        from (
          select guide_code, day, opens, downloads from added
          union all select guide_code, day, -opens, -downloads from removed
        ) changed group by 1, 2 order by 1, 2
        on conflict (guide_code, month) do update
          set opens = kept.opens + excluded.opens, downloads = kept.downloads + excluded.downloads;
      end if;
      return null;
    end $$`.execute(db)
  const tables = {
    insert: 'new table as added',
    update: 'old table as removed new table as added',
    delete: 'old table as removed',
  }
  for (const [event, referencing] of Object.entries(tables))
    await sql`
      create trigger ${sql.id(`guide_usage_day_${event}`)} after ${sql.raw(event)} on guide_usage_day
        referencing ${sql.raw(referencing)} for each statement execute function carry_usage_to_month()`.execute(
      db,
    )
}
