export type Outcome = 'on_time' | 'late' | 'cancelled' | 'overdue' | 'ahead' | 'undated'

/** What a milestone's outcome is read from: days as `YYYY-MM-DD`. */
type Dated = {
  firstApprovedDueOn: string | null
  doneOn: string | null
  cancelledOn: string | null
}

/** What became of a milestone by that day; it is measured by the date first approved, whatever was revised since. */
export function outcomeOf(
  { firstApprovedDueOn: due, doneOn, cancelledOn }: Dated,
  on: string,
): { word: Outcome; day: string | null } {
  if (doneOn !== null && doneOn <= on)
    return { word: due !== null && doneOn > due ? 'late' : 'on_time', day: doneOn }
  if (cancelledOn !== null && cancelledOn <= on) return { word: 'cancelled', day: cancelledOn }
  if (due === null) return { word: 'undated', day: null }
  return { word: due < on ? 'overdue' : 'ahead', day: null }
}
