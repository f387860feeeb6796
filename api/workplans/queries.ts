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

/** What a group's milestones first approved for a quarter came to; `quarter` is its first day. */
export type CountedMilestones = {
  group: string
  quarter: string
  /** Those due by the day asked, and of them those done on time. */
  due: number
  onTime: number
  /** null while one of the quarter's stands, else the day the last was cancelled. */
  keptUntil: string | null
}

/** Done on or before the first approved date: re-approval never moves it, and what is cancelled is undelivered. */
export const deliveredOnTime = sql<boolean>`
  (cancelled_on is null and done_on is not null and done_on <= first_approved_due_on)`

/** Milestones first approved for a day in the span, added up by group and quarter; what is due after `dueBy` is not due yet. */
export async function countedMilestones(
  db: Db,
  { from, to }: { from: string; to: string },
  dueBy: string,
): Promise<CountedMilestones[]> {
  const due = sql`first_approved_due_on <= ${dueBy}`
  const { rows } = await sql<CountedMilestones>`
    select group_code as "group", date_trunc('quarter', first_approved_due_on::timestamp)::date as quarter,
      (count(*) filter (where ${due}))::integer as due,
      (count(*) filter (where ${due} and ${deliveredOnTime}))::integer as "onTime",
      case when bool_or(cancelled_on is null) then null else max(cancelled_on) end as "keptUntil"
    from milestone where first_approved_due_on between ${from} and ${to}
    group by 1, 2`.execute(db)
  return rows
}

/** A task as indicators count it, under the council that assigned it. */
export type CountedTask = {
  id: string
  council: string
  group: string | null
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
      'group_code as group',
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
