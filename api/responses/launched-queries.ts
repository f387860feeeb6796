import { among } from '../database/among.ts'
import type { Db } from '../database/connect.ts'

const columns = [
  'id',
  'mode',
  'form',
  'instrument_code as instrument',
  'instrument_version as version',
  'title',
  'threshold',
  'units',
  'comment_threshold as comments',
] as const

/** What a wave asks, how, and under which title. */
export type LaunchedAs = Omit<Awaited<ReturnType<typeof readLaunched>>[number], 'id'>

/** Waves of which this is known are as good as those asked of last: beyond this many the memory starts afresh. */
const rememberedWaves = 1000
const known = new WeakMap<Db, Map<string, LaunchedAs>>()

/** As which these waves were launched, by id: it never changes, so what a database answered once is not asked again. */
export async function launchedWaves(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LaunchedAs>> {
  // What a transaction reads may be its own, and be rolled back.
  const kept = (db.isTransaction ? undefined : known.get(db)) ?? new Map<string, LaunchedAs>()
  if (!db.isTransaction) known.set(db, kept)
  const found = new Map(ids.flatMap((id) => entryOf(kept, id)))
  const missing = ids.filter((id) => !found.has(id))
  const read = missing.length > 0 ? await readLaunched(db, missing) : []
  if (kept.size + read.length > rememberedWaves) kept.clear()
  for (const { id, ...launched } of read) {
    kept.set(id, launched)
    found.set(id, launched)
  }
  return found
}

function entryOf(kept: ReadonlyMap<string, LaunchedAs>, id: string): [string, LaunchedAs][] {
  const launched = kept.get(id)
  return launched ? [[id, launched]] : []
}

const readLaunched = (db: Db, ids: readonly string[]) =>
  db.selectFrom('wave').select(columns).where(among('id', ids)).execute()
