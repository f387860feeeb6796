import { sql } from 'kysely'
import { inBatches } from '../database/batches.ts'
import type { Db } from '../database/connect.ts'
import { newestReleases } from '../database/newest-release.ts'
import type { Answers } from '../instruments/answers.ts'
import type { ReleasedPart } from './release.ts'

/** Sets until when a closed wave takes late answers; null when it takes none. */
export async function setLateUntil(db: Db, id: string, until: string | null): Promise<void> {
  await db.updateTable('wave').set({ late_until: until }).where('id', '=', id).execute()
}

/** Waves whose last day for late answers is over. */
export async function wavesPastLate(db: Db, today: string): Promise<string[]> {
  const rows = await db.selectFrom('wave').select('id').where('late_until', '<', today).execute()
  return rows.map(({ id }) => id)
}

/** Answers that wait, by pseudonym in hexadecimal. */
export async function listLate(db: Db, waveId: string): Promise<Map<string, Answers>> {
  const rows = await db
    .selectFrom('late_response')
    .select(['pseudonym', 'answers'])
    .where('wave_id', '=', waveId)
    .execute()
  return new Map(
    rows.map(({ pseudonym, answers }) => [pseudonym.toString('hex'), answers as Answers]),
  )
}

/** What still waits goes, drafts included. */
export async function deleteLate(db: Db, waveId: string): Promise<void> {
  await db.deleteFrom('late_response').where('wave_id', '=', waveId).execute()
  await db.deleteFrom('draft').where('wave_id', '=', waveId).execute()
}

/** Counted answers with the releases they were counted in, some thousands at a time; inside a transaction. */
export const countedBatches = (trx: Db, waveId: string) =>
  inBatches(
    trx,
    'counted_rows',
    trx
      .selectFrom('response')
      .select(['pseudonym', 'answers', 'counted_in as countedIn'])
      .where('wave_id', '=', waveId),
  )

export type NewestRelease = {
  number: number
  threshold: number
  units: number
  domains: string[]
  withheld: boolean
  parts: ReleasedPart[]
}

/** A wave's newest release, whole; undefined before its close. */
export async function readNewestRelease(
  db: Db,
  waveId: string,
): Promise<NewestRelease | undefined> {
  const release = await db
    .selectFrom(newestReleases(db))
    .select(['id', 'number', 'threshold', 'units', 'domains', 'withheld'])
    .where('wave_id', '=', waveId)
    .executeTakeFirst()
  if (!release) return undefined
  const { id, ...rest } = release
  const rows = await db
    .selectFrom('release_part')
    .selectAll()
    .where('release_id', '=', id)
    .orderBy('item_code')
    .orderBy('item_version')
    .orderBy('part')
    .execute()
  const counts = Map.groupBy(
    await db.selectFrom('release_count').selectAll().where('release_id', '=', id).execute(),
    partKey,
  )
  const parts = rows.map((row): ReleasedPart => ({
    item: `${row.item_code}@${row.item_version}`,
    domains: row.domains,
    invited: row.invited,
    band: row.band as ReleasedPart['band'],
    counts: new Map((counts.get(partKey(row)) ?? []).map(({ value, n }) => [value, n])),
    final: row.final,
  }))
  return { ...rest, parts }
}

const partKey = (row: { item_code: string; item_version: number; part: number }): string =>
  `${row.item_code}@${row.item_version} ${row.part}`

type Entering = {
  waveId: string
  /** Whose, in hexadecimal. */
  pseudonyms: readonly string[]
  /** The release that counts them. */
  number: number
  /** When a named response is replaced by its correction, what it held is kept with this time. */
  replacedAt: Date | null
}

/** Waiting answers become counted ones. */
export async function enterLate(db: Db, entering: Entering): Promise<void> {
  const { waveId, pseudonyms, number, replacedAt } = entering
  const theirs = sql`late_response.wave_id = ${waveId} and encode(late_response.pseudonym, 'hex') = any(${pseudonyms}::text[])`
  if (replacedAt)
    await sql`
      insert into response_revision (response_id, revision, answers, replaced_at)
      select response.id,
        1 + (select count(*)::int from response_revision where response_id = response.id),
        response.answers, ${replacedAt}::timestamptz
      from late_response join response using (wave_id, pseudonym) where ${theirs}`.execute(db)
  await sql`
    insert into response (wave_id, pseudonym, invitation_id, answers, counted_in)
    select wave_id, pseudonym, invitation_id, answers, array[${number}::int] from late_response where ${theirs}
    on conflict (wave_id, pseudonym) do update
      set answers = excluded.answers, counted_in = response.counted_in || excluded.counted_in`.execute(
    db,
  )
  await sql`delete from late_response where ${theirs}`.execute(db)
}

/** Everybody's answers are counted first in this release: the ones before showed nothing of them. */
export async function countAllIn(db: Db, waveId: string, number: number): Promise<void> {
  await sql`update response set counted_in = array[${number}::int] where wave_id = ${waveId}`.execute(
    db,
  )
}
