import { sql } from 'kysely'
import type { Bilingual } from '../bilingual.ts'
import type { Db } from '../database/connect.ts'

/** What waits in a group, as lists: each of them is short, or says so itself. */
export type Waiting = { group: string; reference: string; title: Bilingual; on: string }

/** Milestones neither done nor cancelled that are expected by a day, the longest overdue first. */
export async function waitingMilestones(
  db: Db,
  groups: readonly string[],
  until: string,
): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select group_code as "group", reference, title,
      coalesce(revised_due_on, first_approved_due_on, planned_due_on) as "on"
    from milestone
    where group_code = any(${groups}::text[]) and done_on is null and cancelled_on is null
      and coalesce(revised_due_on, first_approved_due_on, planned_due_on) <= ${until}
    order by 4, group_code, reference`.execute(db)
  return rows
}

export type WaitingTask = Waiting & { council: string; councilName: Bilingual }

/**
 * Open tasks that somebody must confirm: nobody reviewed them for a year, or their agreed date passed and nobody reviewed
 * them since. `on` is the agreed date.
 */
export async function waitingTasks(
  db: Db,
  groups: readonly string[],
  { today, yearAgo }: { today: string; yearAgo: string },
): Promise<WaitingTask[]> {
  const { rows } = await sql<WaitingTask>`
    select task.group_code as "group", task.reference, task.title, task.due_on as "on",
      task.council_code as council, council.name as "councilName"
    from assigned_task task
    join council on council.code = task.council_code
    left join lateral (
      select max(reviewed_on) as day from task_review where task_id = task.id
    ) last on true
    where task.group_code = any(${groups}::text[]) and task.closed_on is null and task.retired_on is null
      and (coalesce(last.day, task.asked_on) <= ${yearAgo}
        or (task.due_on < ${today} and coalesce(last.day, task.asked_on) <= task.due_on))
    order by task.due_on, task.council_code, task.reference`.execute(db)
  return rows
}

/** Guides whose review date passed and that nobody is reviewing; `reference` is the guide's code. */
export async function waitingGuides(
  db: Db,
  groups: readonly string[],
  today: string,
): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select group_code as "group", code as reference, title, review_on as "on"
    from practice_guide
    where group_code = any(${groups}::text[]) and published_on is not null and withdrawn_on is null
      and under_review_since is null and review_on <= ${today}
    order by review_on, code`.execute(db)
  return rows
}
