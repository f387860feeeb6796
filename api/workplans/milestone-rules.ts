import { problem } from '../problem.ts'
import type { MilestoneRow } from './milestone-queries.ts'
import type { MilestoneChange } from './schemas.ts'

/** Throws unless the milestone's dates go together and none of what happened lies ahead of `today`. */
export function checkMilestone(row: MilestoneRow, today: string): void {
  if (row.doneOn !== null && row.cancelledOn !== null) throw problem('milestone.done_and_cancelled')
  if ([row.doneOn, row.cancelledOn].some((day) => day !== null && day > today))
    throw problem('milestone.date_in_future')
  if (row.revisedDueOn !== null && row.firstApprovedDueOn === null)
    throw problem('milestone.not_approved')
}

/**
 * The milestone after a change. Its first approved date is set once, while the work is ahead: approving it again, or
 * after it ended, would choose the date by the outcome.
 */
export function changedMilestone(
  before: MilestoneRow,
  { firstApprovedDueOn, ...change }: MilestoneChange,
): MilestoneRow {
  if (firstApprovedDueOn === undefined || firstApprovedDueOn === before.firstApprovedDueOn)
    return { ...before, ...change }
  if (before.firstApprovedDueOn !== null)
    throw problem('milestone.already_approved', { date: before.firstApprovedDueOn })
  if (before.doneOn !== null || before.cancelledOn !== null)
    throw problem('milestone.approved_after_end')
  return { ...before, ...change, firstApprovedDueOn }
}
