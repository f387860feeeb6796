import type { Db } from '../database/connect.ts'

/** Whether the consultation has a round of that period. */
export async function hasWave(db: Db, consultation: string, period: string): Promise<boolean> {
  const row = await db
    .selectFrom('wave')
    .select('id')
    .where('consultation_id', '=', consultation)
    .where('period', '=', period)
    .executeTakeFirst()
  return row !== undefined
}

/** The periods of which the consultation held a round. */
export async function periodsHeld(db: Db, consultation: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('wave')
    .select('period')
    .where('consultation_id', '=', consultation)
    .execute()
  return new Set(rows.map(({ period }) => period ?? ''))
}

/** The consultation's round that is open. */
export async function findOpenWaveOf(db: Db, consultation: string) {
  return db
    .selectFrom('wave')
    .select(['id', 'closes_on as closesOn'])
    .where('consultation_id', '=', consultation)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
}

/** Moves a wave's last day. */
export async function moveClosing(db: Db, id: string, closesOn: string): Promise<void> {
  await db.updateTable('wave').set({ closes_on: closesOn }).where('id', '=', id).execute()
}
