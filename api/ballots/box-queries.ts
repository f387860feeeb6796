import { sql } from 'kysely'
import { bytesOf } from '../database/arrays.ts'
import type { Db } from '../database/connect.ts'

/** Sealed answers under their receipt. */
export type Sealed = { receipt: Buffer; sealed: Buffer }

/**
 * Puts sealed answers in the box, in the order of their receipts; a ballot spent before changes nothing. All of a box are of one
 * size, so they go over end to end, as the bytes they are.
 */
export async function putInBox(db: Db, waveId: string, several: readonly Sealed[]): Promise<void> {
  const ordered = several.toSorted((a, b) => a.receipt.compare(b.receipt))
  const bytes = ordered[0]?.sealed.length ?? 0
  const sealed = Buffer.concat(ordered.map((one) => one.sealed))
  if (sealed.length !== bytes * ordered.length) throw new Error('Answers of one box differ in size')
  await sql`
    insert into ballot_box (wave_id, receipt, sealed)
    select ${waveId}::uuid, receipt,
      substring(${sealed}::bytea from (place::integer - 1) * ${bytes}::integer + 1 for ${bytes}::integer)
    from unnest(${bytesOf(ordered.map(({ receipt }) => receipt.toString('hex')))}) with ordinality as given (receipt, place)
    on conflict do nothing`.execute(db)
}

/** Of those receipts the ones of ballots in the wave's box, or counted at its close, as hexadecimal digits. */
export async function receivedOf(
  db: Db,
  waveId: string,
  receipts: readonly Buffer[],
): Promise<Set<string>> {
  const several = bytesOf(receipts.map((receipt) => receipt.toString('hex')))
  const { rows } = await sql<{ receipt: Buffer }>`
    select receipt from ballot_box where wave_id = ${waveId} and receipt = any(${several})
    union all
    select receipt from ballot_receipt where wave_id = ${waveId} and receipt = any(${several})`.execute(
    db,
  )
  return new Set(rows.map(({ receipt }) => receipt.toString('hex')))
}
