import { plainDate } from '../clock.ts'
import { itemValues } from '../instruments/items.ts'
import { countFirstSubmissions } from './commit-queries.ts'
import type { Needed, Submitting } from './group-commit.ts'
import { tallying } from './tallying.ts'

/**
 * Counts a batch of a confidential wave as what it nearly always is: first submissions to an open wave, which need no look at
 * what is stored before they are written. False, with nothing written, where that isn't so of one of them.
 */
export async function countFirst(
  { db, clock, config }: Needed,
  waveId: string,
  batch: readonly Submitting[],
): Promise<boolean> {
  const tallies = tallying()
  const submissions = batch.flatMap(({ invitation, pseudonym, link, form, answers }) => {
    const { id: invitationId, cellId, mode } = invitation
    if (mode !== 'confidential' || !cellId) return []
    tallies.count(cellId, itemValues(form, answers), 1)
    return [{ invitationId, cellId, pseudonym, draftKey: link.draftKey, answers }]
  })
  if (submissions.length < batch.length) return false
  const today = plainDate(clock.now(), config.timeZone)
  return countFirstSubmissions(db, waveId, { today, submissions, changes: tallies.changes() })
}
