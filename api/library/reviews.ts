import type { Request } from '../http/signed-in.ts'
import { overdueReviews } from './review-queries.ts'

/**
 * Guides whose review is overdue, for the analyst. Those of groups somebody co-chairs stand under what waits in their
 * groups, and not here a second time.
 */
export async function reviewsToDo({ services: { db }, actor, today }: Request) {
  const own = actor.roles.flatMap(({ role, group }) => (role === 'co_chair' ? (group ?? []) : []))
  const overdue = await overdueReviews(db, today)
  return overdue.filter(({ group }) => !own.includes(group.code))
}
