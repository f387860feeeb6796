import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'

export async function groupExists(db: Db, group: string): Promise<boolean> {
  const row = await db
    .selectFrom('working_group')
    .select('code')
    .where('code', '=', group)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether there is such a group; what is added to its workplan follows one another until the transaction ends. */
export async function holdGroup(db: Db, group: string): Promise<boolean> {
  const row = await db
    .selectFrom('working_group')
    .select('code')
    .where('code', '=', group)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row !== undefined
}

export async function councilExists(db: Db, council: string): Promise<boolean> {
  const row = await db
    .selectFrom('council')
    .select('code')
    .where('code', '=', council)
    .executeTakeFirst()
  return row !== undefined
}

/** A milestone as indicators count it, under the council of its group. */
export type CountedMilestone = {
  council: string
  group: string
  due: string | null
  doneOn: string | null
  cancelledOn: string | null
}

/** Milestones first approved for a day in the span, of every council. */
export async function countedMilestones(
  db: Db,
  { from, to }: { from: string; to: string },
): Promise<CountedMilestone[]> {
  return db
    .selectFrom('milestone')
    .innerJoin('working_group', 'working_group.code', 'milestone.group_code')
    .select([
      'working_group.council_code as council',
      'milestone.group_code as group',
      'first_approved_due_on as due',
      'done_on as doneOn',
      'cancelled_on as cancelledOn',
    ])
    .where('first_approved_due_on', '>=', from)
    .where('first_approved_due_on', '<=', to)
    .execute()
}

/** A task as indicators count it, under the council that assigned it. */
export type CountedTask = {
  id: string
  council: string
  askedOn: string
  dueOn: string
  closedOn: string | null
  /** The day it left the open tasks: closed, or retired. */
  endedOn: string | null
}

/** Tasks asked by the end of the span that were due in it, or still open at its start. */
export async function countedTasks(
  db: Db,
  { from, to }: { from: string; to: string },
): Promise<CountedTask[]> {
  return db
    .selectFrom('assigned_task')
    .select([
      'id',
      'council_code as council',
      'asked_on as askedOn',
      'due_on as dueOn',
      'closed_on as closedOn',
      sql<string | null>`coalesce(closed_on, retired_on)::text`.as('endedOn'),
    ])
    .where('asked_on', '<=', to)
    .where((where) =>
      where.or([
        where('due_on', '>=', from),
        where(sql`coalesce(closed_on, retired_on)`, 'is', null),
        where(sql`coalesce(closed_on, retired_on)`, '>=', from),
      ]),
    )
    .execute()
}

/** The dates of reviews from a day on, by task. */
export async function reviewDates(
  db: Db,
  { from, to }: { from: string; to: string },
): Promise<{ task: string; reviewedOn: string }[]> {
  return db
    .selectFrom('task_review')
    .select(['task_id as task', 'reviewed_on as reviewedOn'])
    .where('reviewed_on', '>=', from)
    .where('reviewed_on', '<=', to)
    .execute()
}
