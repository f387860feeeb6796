import { sql } from 'kysely'
import { json } from '../database/columns.ts'
import type { Db } from '../database/connect.ts'

/** What is counted of a reader, each once a day. */
export const countedUses = ['open', 'quarter', 'half', 'all', 'download'] as const

/** Something a reader did with a guide, under the day's pseudonym; `jurisdiction` is null for people of none. */
export type Use = {
  guide: string
  day: string
  what: (typeof countedUses)[number]
  reader: Buffer
  jurisdiction: string | null
}

/**
 * Folds uses into the daily counts, many in one statement: those not noted that day are noted and counted, a second time counts
 * nothing, within the batch either. Rows are taken in one order, so that two batches never wait for each other.
 */
export async function foldUses(db: Db, uses: readonly Use[]): Promise<void> {
  const given = uses.map(({ reader, ...use }) => ({ ...use, reader: reader.toString('hex') }))
  await sql`
    with given as (
      select guide, day, what, decode(reader, 'hex') as reader, jurisdiction
      from json_to_recordset(${json(given)}::json)
        as use (guide text, day date, what text, reader text, jurisdiction text)
    ), once as (
      select distinct on (guide, day, what, reader) * from given order by guide, day, what, reader
    ), noted as (
      insert into guide_reader_day (guide_code, day, what, reader)
      select guide, day, what, reader from once
      on conflict do nothing returning guide_code, day, what, reader
    )
    insert into guide_usage_day as kept
      (guide_code, day, jurisdiction_code, opens, read_quarter, read_half, read_all, downloads)
    select guide, once.day, jurisdiction, count(*) filter (where once.what = 'open'),
      count(*) filter (where once.what = 'quarter'), count(*) filter (where once.what = 'half'),
      count(*) filter (where once.what = 'all'), count(*) filter (where once.what = 'download')
    from noted join once on (guide, once.day, once.what, once.reader)
      = (noted.guide_code, noted.day, noted.what, noted.reader)
    group by guide, once.day, jurisdiction order by guide, once.day, jurisdiction
    on conflict (guide_code, day, jurisdiction_code) do update set
      opens = kept.opens + excluded.opens,
      read_quarter = kept.read_quarter + excluded.read_quarter,
      read_half = kept.read_half + excluded.read_half,
      read_all = kept.read_all + excluded.read_all,
      downloads = kept.downloads + excluded.downloads`.execute(db)
}
