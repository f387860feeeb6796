import { hasRole } from '../accounts/actor.ts'
import type { Request } from '../http/signed-in.ts'
import { overdueReviews } from './review-queries.ts'

/** Guides whose review is overdue and that the person keeps: all of them for the analyst, a co-chair's own. */
export async function reviewsToDo({ services: { db }, actor, today }: Request) {
  if (hasRole(actor, 'analyst')) return overdueReviews(db, today)
  const groups = actor.roles.flatMap(({ role, group }) =>
    role === 'co_chair' && group !== null ? [group] : [],
  )
  return overdueReviews(db, today, groups)
}
