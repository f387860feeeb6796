import type { Db } from '../database/connect.ts'
import { newestReleases } from '../database/newest-release.ts'
import type { ReleasedPart, WaveRelease } from './release.ts'

type Stored = WaveRelease & {
  waveId: string
  /** 1 at the close, one more for each batch of late answers. */
  number: number
  releasedAt: Date
  threshold: number
  units: number
}

const rowsAtOnce = 5000

/** Stores what the gate let out of a wave; the rows never change afterwards. */
export async function insertRelease(db: Db, release: Stored): Promise<void> {
  const { id } = await db
    .insertInto('release')
    .values({
      wave_id: release.waveId,
      number: release.number,
      released_at: release.releasedAt,
      threshold: release.threshold,
      units: release.units,
      domains: release.domains,
      withheld: release.withheld,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const numbered = numberedParts(release.parts)
  const parts = numbered.map(({ key, part }) => ({
    release_id: id,
    ...key,
    domains: part.domains,
    invited: part.invited,
    band: part.band,
    final: part.final ?? false,
  }))
  const counts = numbered.flatMap(({ key, part }) =>
    [...part.counts].map(([value, n]) => ({ release_id: id, ...key, value, n })),
  )
  for (const batch of batches(parts)) await db.insertInto('release_part').values(batch).execute()
  for (const batch of batches(counts)) await db.insertInto('release_count').values(batch).execute()
}

function numberedParts(parts: readonly ReleasedPart[]) {
  const next = new Map<string, number>()
  return parts.map((part) => {
    const [code = '', version = '1'] = part.item.split('@')
    const number = next.get(part.item) ?? 0
    next.set(part.item, number + 1)
    return { key: { item_code: code, item_version: Number(version), part: number }, part }
  })
}

function batches<Row>(rows: readonly Row[]): Row[][] {
  const count = Math.ceil(rows.length / rowsAtOnce)
  return Array.from({ length: count }, (_, at) =>
    rows.slice(at * rowsAtOnce, (at + 1) * rowsAtOnce),
  )
}

/** The tallies of an open wave. */
export async function listTallies(db: Db, waveId: string) {
  return db
    .selectFrom('tally')
    .select(['item_code as item', 'item_version as version', 'cell_id as cell', 'value', 'n'])
    .where('wave_id', '=', waveId)
    .where('n', '>', 0)
    .execute()
}

/** The source of each indicator's newest version. */
export async function listInstrumentSources(db: Db) {
  const rows = await db
    .selectFrom('indicator_version')
    .distinctOn('indicator_code')
    .select('source')
    .orderBy('indicator_code')
    .orderBy('version', 'desc')
    .execute()
  return rows.map(({ source }) => source)
}

/** What of a wave's release is said of it at a glance: items shown, and shown only in words. */
export async function summarizeRelease(db: Db, waveId: string) {
  return db
    .selectFrom(newestReleases(db))
    .leftJoin('release_part', 'release_part.release_id', 'release.id')
    .where('release.wave_id', '=', waveId)
    .select(({ fn }) => [
      'release.number',
      'release.domains',
      'release.withheld',
      'release.threshold',
      fn
        .count<number>('release_part.item_code')
        .distinct()
        .filterWhere('release_part.item_code', '!=', 'participation')
        .as('items'),
    ])
    .groupBy([
      'release.id',
      'release.number',
      'release.domains',
      'release.withheld',
      'release.threshold',
    ])
    .executeTakeFirst()
}
