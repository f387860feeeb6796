import { type Batching, batching } from '../database/batching.ts'
import type { Db } from '../database/connect.ts'
import { foldUses, type Use } from './fold-queries.ts'

/** What readers do at the same time is counted together: one wait for the disk, and no queue for a guide that many read. */
export const usageFolding = (db: Db): Batching<Use, null> =>
  batching<Use, null>(
    async (uses) => {
      await foldUses(db, uses)
      return uses.map(() => null)
    },
    { most: 256 },
  )
