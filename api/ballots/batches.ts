import { type Batching, batching, batchingBy } from '../database/batching.ts'
import type { Db } from '../database/connect.ts'
import { transact } from '../database/transact.ts'
import { problem } from '../problem.ts'
import { putInBox, receivedOf, type Sealed } from './box-queries.ts'
import {
  findRound,
  findStrata,
  keepOpen,
  markTaken,
  type Round,
  type Stratum,
  type Taking,
} from './queries.ts'

/**
 * What voters of one round write at the same time is written together: one wait for the disk, and an order of chance within.
 * Takings and answers never share a transaction.
 */
export type BallotBatches = {
  /** The stratum of that id, of whatever round: a thousand forged ones a second are a few queries more. */
  stratum: Batching<string, Stratum | undefined>
  /** Marks a ballot taken; answers the hash that stands. Rejects with wave.closed. */
  take: Batching<OfWave & Taking, Buffer | null>
  /** The round as it stands, and whether a ballot of that receipt was spent in it. */
  look: Batching<OfWave & Looking, Looked>
  /** Puts sealed answers in the box. Rejects with wave.closed. */
  put: Batching<OfWave & Sealed, null>
}

type OfWave = { waveId: string }
type Looking = { receipt: Buffer }
type Looked = { round: Round | undefined; spent: boolean }

const most = 256
const waveOf = ({ waveId }: OfWave): string => waveId

export function ballotBatches(db: Db): BallotBatches {
  return {
    stratum: batching<string, Stratum | undefined>(findAll(db), { most }),
    take: batchingBy<OfWave & Taking, Buffer | null>(waveOf, takeAll(db), { most }),
    look: batchingBy<OfWave & Looking, Looked>(waveOf, lookAll(db), { most }),
    put: batchingBy<OfWave & Sealed, null>(waveOf, putAll(db), { most }),
  }
}

const findAll = (db: Db) => async (ids: readonly string[]) => {
  const found = await findStrata(db, ids)
  return ids.map((id) => found.get(id))
}

const lookAll = (db: Db) => async (waveId: string, asked: readonly Looking[]) => {
  const round = await findRound(db, waveId)
  const receipts = asked.map(({ receipt }) => receipt)
  const received = await receivedOf(db, waveId, receipts)
  return receipts.map((receipt) => ({ round, spent: received.has(receipt.toString('hex')) }))
}

const takeAll = (db: Db) => async (waveId: string, takings: readonly Taking[]) =>
  transact(db, async (trx) => {
    const { closedOn } = await keepOpen(trx, waveId)
    if (closedOn) return takings.map(() => problem('wave.closed', { closedOn }))
    const standing = await markTaken(trx, waveId, takings)
    return takings.map(({ invitationId }) => standing.get(invitationId) ?? null)
  })

const putAll = (db: Db) => async (waveId: string, several: readonly Sealed[]) =>
  transact(db, async (trx) => {
    const { closedOn } = await keepOpen(trx, waveId)
    if (closedOn) return several.map(() => problem('wave.closed', { closedOn }))
    await putInBox(trx, waveId, several)
    return several.map(() => null)
  })
