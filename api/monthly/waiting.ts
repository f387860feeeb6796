import { shiftDay } from '../clock.ts'
import type { Db } from '../database/connect.ts'
import type { GroupWaits } from '../mail/monthly-letter.ts'
import type { Seat } from './queries.ts'
import { waitingGuides, waitingMilestones, waitingTasks } from './waiting-queries.ts'

/** What waits in groups on a day: milestones due by the end of the month, tasks to confirm, guides to review. */
export async function waitingIn(db: Db, groups: readonly string[], today: string) {
  const until = endOfMonth(today)
  return {
    until,
    milestones: await waitingMilestones(db, groups, until),
    tasks: await waitingTasks(db, groups, { today, yearAgo: shiftDay(today, -365) }),
    guides: await waitingGuides(db, groups, today),
  }
}

export type WaitingIn = Awaited<ReturnType<typeof waitingIn>>

/** How much of it is a group's; null where nothing is. */
export function groupWaits(
  { group, groupName }: Pick<Seat, 'group' | 'groupName'>,
  { milestones, tasks, guides }: WaitingIn,
  today: string,
): GroupWaits | null {
  const own = milestones.filter((one) => one.group === group)
  const overdue = own.filter(({ on }) => on < today).length
  const counts = {
    overdue,
    due: own.length - overdue,
    tasks: tasks.filter((one) => one.group === group).length,
    guides: guides.filter((one) => one.group === group).length,
  }
  const nothing = Object.values(counts).every((count) => count === 0)
  return nothing ? null : { name: groupName, ...counts }
}

function endOfMonth(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}
