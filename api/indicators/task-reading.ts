import type { Evidence } from './evidence.ts'
import type { Slot } from './periods.ts'
import type { Reading } from './reading.ts'
import { dueBy, lastDay, type Scope, shareOf, whenEmpty } from './register-scope.ts'

/** A task in an indicator's universe, and whether it is in the numerator. */
export type TaskFact = { id: string; group: string | null; dueOn: string; counts: boolean }

/** Tasks due in the period; those closed by their agreed date count. */
export function tasksDue({ tasks }: Evidence, slot: Slot, scope: Scope): TaskFact[] {
  const to = dueBy(slot, scope.today)
  return tasks
    .filter(
      (task) => task.dueOn >= slot.from && task.dueOn <= to && scope.holdsTask(task, task.dueOn),
    )
    .map(({ id, group, closedOn, dueOn }) => ({
      id,
      group,
      dueOn,
      counts: closedOn !== null && closedOn <= dueOn,
    }))
}

/** Tasks open on the last day; those reviewed in the twelve months before count. */
export function tasksOpen({ tasks, reviews }: Evidence, slot: Slot, scope: Scope): TaskFact[] {
  const last = lastDay(slot, scope.today)
  const yearAgo = `${Number(last.slice(0, 4)) - 1}${last.slice(4)}`
  const reviewed = new Set(
    reviews.filter(({ reviewedOn: on }) => on > yearAgo && on <= last).map(({ task }) => task),
  )
  return tasks
    .filter(
      (task) =>
        task.askedOn <= last &&
        (task.endedOn === null || task.endedOn > last) &&
        scope.holdsTask(task, last),
    )
    .map(({ id, group, dueOn }) => ({ id, group, dueOn, counts: reviewed.has(id) }))
}

export function tasksClosed(evidence: Evidence, slot: Slot, scope: Scope): Reading {
  const due = tasksDue(evidence, slot, scope)
  return shareOf(due.filter(({ counts }) => counts).length, due.length, whenEmpty(slot))
}

export function tasksReviewed(evidence: Evidence, slot: Slot, scope: Scope): Reading {
  const open = tasksOpen(evidence, slot, scope)
  return shareOf(open.filter(({ counts }) => counts).length, open.length, 'no_register')
}
