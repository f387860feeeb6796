import type { Db } from '../database/connect.ts'

/** What became of a round's results, and which consultation held it: `withheld` is null until they are released. */
export async function readEnd(db: Db, waveId: string) {
  return db
    .selectFrom('wave')
    .leftJoin('release', 'release.wave_id', 'wave.id')
    .select(['wave.consultation_id as consultation', 'release.withheld'])
    .where('wave.id', '=', waveId)
    .orderBy('release.released_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}
