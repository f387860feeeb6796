import { problem } from '../problem.ts'
import type { MilestoneRow } from './milestone-queries.ts'
import type { MilestoneChange } from './schemas.ts'

/** Throws unless the milestone's dates go together and none of what happened lies ahead of `today`. */
export function checkMilestone(row: MilestoneRow, today: string): void {
  const { startsOn } = row
  if (row.doneOn !== null && row.cancelledOn !== null) throw problem('milestone.done_and_cancelled')
  if ([row.doneOn, row.cancelledOn].some((day) => day !== null && day > today))
    throw problem('milestone.date_in_future')
  if (row.revisedDueOn !== null && row.firstApprovedDueOn === null)
    throw problem('milestone.not_approved')
  if (startsOn !== null && row.doneOn !== null && row.doneOn < startsOn)
    throw problem('milestone.done_before_start', { date: startsOn })
  const dues = [row.plannedDueOn, row.firstApprovedDueOn, row.revisedDueOn]
  if (startsOn !== null && dues.some((day) => day !== null && day < startsOn))
    throw problem('milestone.due_before_start', { date: startsOn })
  if (row.evidence !== null && row.doneOn === null) throw problem('milestone.evidence_of_nothing')
}

/** Whether the change moves the date that is promised now; that needs a reason. @throws Problem milestone.reason_missing */
export function revises(before: MilestoneRow, { revisedDueOn, reason }: MilestoneChange): boolean {
  if (revisedDueOn === undefined || revisedDueOn === before.revisedDueOn) return false
  if (!reason) throw problem('milestone.reason_missing')
  return true
}

/**
 * The milestone after a change. Its first approved date is set once, while the work is ahead: approving it again, or
 * after it ended, would choose the date by the outcome.
 */
export function changedMilestone(
  before: MilestoneRow,
  { firstApprovedDueOn, reason: _, ...given }: MilestoneChange,
): MilestoneRow {
  // What isn't done has nothing to show: taking the date back takes its evidence back.
  const change = given.doneOn === null ? { ...given, evidence: null } : given
  if (firstApprovedDueOn === undefined || firstApprovedDueOn === before.firstApprovedDueOn)
    return { ...before, ...change }
  if (before.firstApprovedDueOn !== null)
    throw problem('milestone.already_approved', { date: before.firstApprovedDueOn })
  if (before.doneOn !== null || before.cancelledOn !== null)
    throw problem('milestone.approved_after_end')
  return { ...before, ...change, firstApprovedDueOn }
}
