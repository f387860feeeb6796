import { type RawBuilder, sql } from 'kysely'
import type { Bilingual } from '../bilingual.ts'
import type { Db } from '../database/connect.ts'
import type { TaskingsShown } from './schemas.ts'

/** A task with the names of who asked and who was asked; dates are `YYYY-MM-DD`. */
export type Tasking = {
  id: string
  council: string
  councilName: Bilingual
  group: string | null
  groupName: Bilingual | null
  reference: string
  title: Bilingual
  askedOn: string
  dueOn: string
  closedOn: string | null
  retiredOn: string | null
  /** The last day somebody reviewed it. */
  reviewedOn: string | null
  /** The reference of the task that this one takes up again. */
  relaunches: string | null
  relaunchedAs: string | null
}

/** Whose tasks somebody keeps, on which day: of every group (null), or of those given. */
export type Kept = { groups: readonly string[] | null; today: string }

/** How long ago a task was asked: within six months, a year, two years, or longer ago. */
export const ages = ['half', 'year', 'two', 'more'] as const
export type Age = (typeof ages)[number]

/** Open tasks of an age: how many, past their agreed date, and without a review in twelve months though asked before them. */
export type Ageing = { age: Age; tasks: number; overdue: number; unreviewed: number }

const isOpen = sql<boolean>`(task.closed_on is null and task.retired_on is null)`
const isOverdue = (today: string) => sql<boolean>`task.due_on < ${today}`
/** The same day so many months earlier; the month's last day where it has no such day. */
const before = (today: string, months: number) =>
  sql`(${today}::date - make_interval(months => ${months}))::date`
const isUnreviewed = (today: string) => sql<boolean>`(task.asked_on <= ${before(today, 12)}
  and not exists (select from task_review review
    where review.task_id = task.id and review.reviewed_on > ${before(today, 12)}))`

const ofGroups = (groups: Kept['groups']) =>
  groups === null ? sql`true` : sql`task.group_code = any(${groups}::text[])`

const conditions: Readonly<Record<TaskingsShown, (today: string) => RawBuilder<unknown>>> = {
  open: () => isOpen,
  overdue: (today) => sql`${isOpen} and ${isOverdue(today)}`,
  unreviewed: (today) => sql`${isOpen} and ${isUnreviewed(today)}`,
  ended: () => sql`not ${isOpen}`,
}

/** Some tasks from a place on: open ones by agreed date, ended ones newest first. */
export async function taskingPage(
  db: Db,
  { groups, today }: Kept,
  show: TaskingsShown,
  { from, most }: { from: number; most: number },
): Promise<Tasking[]> {
  const order =
    show === 'ended'
      ? sql`coalesce(task.closed_on, task.retired_on) desc, task.reference, task.id`
      : sql`task.due_on, task.reference, task.id`
  const { rows } = await sql<Tasking>`
    select task.id, task.council_code as council, council.name as "councilName",
      task.group_code as "group", grp.name as "groupName", task.reference, task.title,
      task.asked_on as "askedOn", task.due_on as "dueOn", task.closed_on as "closedOn",
      task.retired_on as "retiredOn", earlier.reference as relaunches, later.reference as "relaunchedAs",
      (select max(reviewed_on)::text from task_review where task_id = task.id) as "reviewedOn"
    from (
      select * from assigned_task task
      where ${ofGroups(groups)} and ${conditions[show](today)}
      order by ${order} limit ${most} offset ${from}
    ) task
    join council on council.code = task.council_code
    left join working_group grp on grp.code = task.group_code
    left join assigned_task earlier on earlier.id = task.relaunches
    left join assigned_task later on later.relaunches = task.id
    order by ${order}`.execute(db)
  return rows
}

/** Open tasks by age, every age present, and how many have ended. */
export async function ageTaskings(
  db: Db,
  { groups, today }: Kept,
): Promise<{ ageing: Ageing[]; ended: number }> {
  const { rows } = await sql<Omit<Ageing, 'age'> & { age: Age | 'ended' }>`
    select case when not ${isOpen} then 'ended'
        when task.asked_on >= ${before(today, 6)} then 'half'
        when task.asked_on >= ${before(today, 12)} then 'year'
        when task.asked_on >= ${before(today, 24)} then 'two' else 'more' end as age,
      count(*)::integer as tasks,
      (count(*) filter (where ${isOverdue(today)}))::integer as overdue,
      (count(*) filter (where ${isOpen} and ${isUnreviewed(today)}))::integer as unreviewed
    from assigned_task task where ${ofGroups(groups)} group by 1`.execute(db)
  const found = new Map(rows.map((row) => [row.age, row]))
  return {
    ageing: ages.map((age) => ({ tasks: 0, overdue: 0, unreviewed: 0, ...found.get(age), age })),
    ended: found.get('ended')?.tasks ?? 0,
  }
}
