import { transact } from '../database/transact.ts'
import type { Services } from '../services.ts'
import {
  knownRounds,
  listUnfinished,
  markKeysDestroyed,
  truncateIfEmpty,
} from './closing-queries.ts'

/** Longer than any launch takes: keys of a round that is not there after that belong to a launch that came to nothing. */
const launchMs = 3_600_000

/**
 * Destroys the keys of rounds that are closed, and truncates their box: after the close is committed, at each start, and by
 * the hour. Each step can be begun again, so that one cut short is completed by the next.
 */
export async function finishClosings(services: Services): Promise<void> {
  const { db, roundKeys, clock } = services
  for (const waveId of await listUnfinished(db)) {
    await roundKeys.destroy(waveId)
    await transact(db, async (trx) => {
      await truncateIfEmpty(trx)
      await markKeysDestroyed(trx, waveId, clock.now())
    })
  }
  await destroyStrays(services)
}

/** Keys of launches that were never committed. */
async function destroyStrays({ db, roundKeys }: Services): Promise<void> {
  const before = Date.now() - launchMs
  const old = (await roundKeys.list()).filter(({ since }) => since.getTime() < before)
  const known = await knownRounds(
    db,
    old.map(({ waveId }) => waveId),
  )
  for (const { waveId } of old) if (!known.has(waveId)) await roundKeys.destroy(waveId)
}
