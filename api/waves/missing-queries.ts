import type { Db } from '../database/connect.ts'

/** Open anonymous rounds that end on that day or before it and whose people weren't told yet of answers that are missing. */
export async function untoldRounds(db: Db, lastDay: string): Promise<string[]> {
  const rows = await db
    .selectFrom('anonymous_round')
    .innerJoin('wave', 'wave.id', 'anonymous_round.wave_id')
    .select('wave.id')
    .where('missing_told_at', 'is', null)
    .where('wave.closed_at', 'is', null)
    .where('wave.closes_on', '<=', lastDay)
    .execute()
  return rows.map(({ id }) => id)
}

/** Marks that everybody who took a ballot is told; false where they were before. */
export async function markTold(db: Db, waveId: string, at: Date): Promise<boolean> {
  const told = await db
    .updateTable('anonymous_round')
    .set({ missing_told_at: at })
    .where('wave_id', '=', waveId)
    .where('missing_told_at', 'is', null)
    .returning('wave_id')
    .executeTakeFirst()
  return told !== undefined
}
