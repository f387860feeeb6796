import type { Db } from '../database/connect.ts'
import { countInvited } from './queries.ts'

/** How many a wave invites, its frame being at that revision or a later one. */
export type InvitedCount = (waveId: string, frameRevision: number) => Promise<number>

/** Waves whose count is known are as good as those asked of last: beyond this many the memory starts afresh. */
const rememberedWaves = 1000

/**
 * Counts a wave's frame once for each of its revisions: every first screen says the number, and the whole frame is read for it. The
 * revision was read before the frame is counted, so a count is never older than the revision it is kept for.
 */
export function invitedCount(db: Db): InvitedCount {
  const kept = new Map<string, { frameRevision: number; invited: number }>()
  return async (waveId, frameRevision) => {
    const known = kept.get(waveId)
    if (known && known.frameRevision >= frameRevision) return known.invited
    const invited = await countInvited(db, waveId)
    if (kept.size >= rememberedWaves) kept.clear()
    kept.set(waveId, { frameRevision, invited })
    return invited
  }
}
