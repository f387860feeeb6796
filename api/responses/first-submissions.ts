import { plainDate } from '../clock.ts'
import { type ItemValue, itemValues } from '../instruments/items.ts'
import { countFirstSubmissions } from './commit-queries.ts'
import type { Needed, Submitting } from './group-commit.ts'
import type { LayingBy } from './laying-by.ts'
import { type Tallying, tallying } from './tallying.ts'

/**
 * Counts a batch of a confidential wave as what it nearly always is: first submissions to an open wave, which need no look at
 * what is stored before they are written. False, with nothing written, where that isn't so of one of them.
 */
export async function countFirst(
  { db, clock, config }: Needed,
  laying: LayingBy,
  waveId: string,
  batch: readonly Submitting[],
): Promise<boolean> {
  const frameRevision = batch[0]?.invitation.frameRevision
  const given: Given[] = []
  for (const { invitation, form, answers } of batch) {
    const { cellId, mode } = invitation
    if (mode !== 'confidential' || !cellId || invitation.frameRevision !== frameRevision)
      return false
    given.push({ cellId, values: itemValues(form, answers) })
  }
  if (frameRevision === undefined) return false
  const { lane, laidBy } = laying.laneFor(waveId, batch.length)
  if (!laidBy) countInto(lane.tallies, given)
  const counting = countFirstSubmissions(db, waveId, {
    today: plainDate(clock.now(), config.timeZone),
    frameRevision,
    submissions: batch,
    lane,
    laidBy: laidBy ? countInto(tallying(), given).written() : null,
    changes: laidBy ? [] : lane.tallies.changes(),
  })
  // The database works meanwhile.
  if (laidBy) countInto(lane.tallies, given)
  const counted = await counting.catch((error: unknown) => {
    laying.leave(waveId, laidBy)
    throw error
  })
  if (counted) laying.written(waveId, lane, laidBy)
  else laying.leave(waveId, false)
  return counted
}

type Given = { cellId: string; values: readonly ItemValue[] }

function countInto(tallies: Tallying, given: readonly Given[]): Tallying {
  for (const { cellId, values } of given) tallies.count(cellId, values, 1)
  return tallies
}
