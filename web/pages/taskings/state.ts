/** What tells where a task stands. */
export type Dated = { dueOn: string; closedOn: string | null; retiredOn: string | null }

export type State = 'open' | 'overdue' | 'closed' | 'closed_late' | 'retired'

/** Where a task stands on a day. */
export function stateOf({ dueOn, closedOn, retiredOn }: Dated, on: string): State {
  if (closedOn !== null) return closedOn > dueOn ? 'closed_late' : 'closed'
  if (retiredOn !== null) return 'retired'
  return dueOn < on ? 'overdue' : 'open'
}
