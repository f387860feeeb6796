import { sql } from 'kysely'
import type { Bilingual } from '../bilingual.ts'
import type { Db } from '../database/connect.ts'
import { newestReleases } from '../database/newest-release.ts'
import type { Histogram } from '../measurement/tallies.ts'

export type Span = { from: string; to: string }

/** A part of the frame as a release holds it for one item: its released domains, and its counts or the words for them. */
export type ReleasedPart = {
  item: string
  itemVersion: number
  domains: string[]
  invited: number
  band: 'four_fifths_or_more' | 'one_fifth_or_fewer' | 'withheld' | null
  histogram: Histogram
}

/** A closed wave as it was released; `domains` are those declared at its launch, the whole frame's first. */
export type ReleasedWave = {
  id: string
  instrument: string
  title: Bilingual
  closedOn: string
  domains: string[]
  withheld: boolean
  releasedAt: Date
  /** The items its form asked, where the round was withheld whole: its parts don't tell. */
  askedItems: string[]
  parts: ReleasedPart[]
}

type Asked = Span & { instruments: readonly string[]; items: readonly string[] }

/**
 * What the waves closed in the span released about those items: two queries, over as many rows as there are released
 * values, whatever the number of people.
 */
export async function releasedWaves(db: Db, asked: Asked): Promise<ReleasedWave[]> {
  if (asked.instruments.length === 0) return []
  const waves = await closedWaves(db, asked).execute()
  const parts = await releasedParts(db, asked)
  const byRelease = Map.groupBy(parts, (part) => part.release)
  return waves.map(({ release, ...wave }) => ({ ...wave, parts: byRelease.get(release) ?? [] }))
}

/** The items on a wave's form: all of its instrument's, or those of the short form. */
const askedItems = sql`(
  select coalesce(array_agg(distinct question -> 'item' ->> 'code'), '{}')
  from instrument_version asked
  cross join lateral jsonb_path_query(asked.definition, '$.** ? (exists(@.item.code))') as question
  where asked.instrument_code = wave.instrument_code and asked.version = wave.instrument_version
    and question -> 'item' ->> 'code' is not null
    and (wave.form = 'full'
      or jsonb_exists(asked.definition -> 'arpent' -> 'shortForm', question ->> 'name')))`

const closedWaves = (db: Db, { instruments, from, to }: Asked) =>
  db
    .selectFrom('wave')
    .innerJoin(newestReleases(db), (join) => join.onRef('release.wave_id', '=', 'wave.id'))
    .select([
      'wave.id',
      'wave.instrument_code as instrument',
      'wave.title',
      'wave.domains',
      'release.id as release',
      'release.withheld',
      'release.released_at as releasedAt',
      sql<string[]>`case when release.withheld then ${askedItems} else '{}' end`.as('askedItems'),
    ])
    .select((select) => select.ref('wave.closed_on').$notNull().as('closedOn'))
    .where('wave.instrument_code', 'in', instruments)
    .where('wave.closed_on', '>=', from)
    .where('wave.closed_on', '<=', to)
    .orderBy('wave.closed_on')
    .orderBy('wave.opened_at')
    .orderBy('wave.id')

async function releasedParts(
  db: Db,
  asked: Asked,
): Promise<(ReleasedPart & { release: string })[]> {
  const rows = await db
    .selectFrom('release_part')
    .select([
      'release_id as release',
      'item_code as item',
      'item_version as itemVersion',
      'domains',
      'invited',
      'band',
      sql<Record<string, number>>`(
        select coalesce(json_object_agg(value, n), '{}') from release_count
        where release_count.release_id = release_part.release_id
          and release_count.item_code = release_part.item_code
          and release_count.item_version = release_part.item_version
          and release_count.part = release_part.part)`.as('counts'),
    ])
    .where('item_code', 'in', asked.items)
    .where(
      'release_id',
      'in',
      closedWaves(db, asked).clearSelect().clearOrderBy().select('release.id'),
    )
    .orderBy('part')
    .execute()
  return rows.map(({ counts, band, ...part }) => ({
    ...part,
    band: band as ReleasedPart['band'],
    histogram: new Map(Object.entries(counts)),
  }))
}

/** What annual returns reported, by indicator and fiscal year. */
export type ReportedYear = { indicator: string; fiscalYear: string; units: number; reached: number }

export async function reportedYears(db: Db): Promise<ReportedYear[]> {
  return db
    .selectFrom('annual_return')
    .select((select) => [
      'indicator_code as indicator',
      'fiscal_year as fiscalYear',
      select.fn.countAll<number>().as('units'),
      select.fn.countAll<number>().filterWhere('reached', '=', true).as('reached'),
    ])
    .groupBy(['indicator_code', 'fiscal_year'])
    .execute()
}

/** The instruments' titles, by code. */
export async function instrumentTitles(db: Db): Promise<Map<string, Bilingual>> {
  const rows = await db.selectFrom('instrument').select(['code', 'title']).execute()
  return new Map(rows.map(({ code, title }) => [code, title]))
}
