import { sql } from 'kysely'
import type { Bilingual } from '../bilingual.ts'
import { json } from '../database/columns.ts'
import type { Db } from '../database/connect.ts'
import { deliveredOnTime } from './queries.ts'

/** Whose work, read as of which day, in the fiscal year that began on which, and how many lines a list has at most; null groups: everybody's. */
export type Reported = {
  groups: readonly string[] | null
  from: string
  on: string
  lines: number
}

const ofGroups = (groups: Reported['groups']) =>
  groups === null
    ? sql`true`
    : sql`group_code in (select jsonb_array_elements_text(${json(groups)}::jsonb))`

/** A milestone as a report lists it: done this year, late, or next. */
export type ReportedMilestone = {
  word: 'done' | 'late' | 'next'
  group: string
  groupName: Bilingual
  reference: string
  title: Bilingual
  due: string | null
  revisedOn: string | null
  doneOn: string | null
  /** How many milestones wait for it. */
  holdsUp: number
  /** How many there are of that word in all. */
  total: number
}

/**
 * What became of milestones by that day: done in the year, newest first; promised for a day before and still open, those
 * that hold up most first; what comes next. Each list is short, and says how many there are.
 */
export async function reportedMilestones(
  db: Db,
  { groups, from, on, lines }: Reported,
): Promise<ReportedMilestone[]> {
  const { rows } = await sql<ReportedMilestone>`
    with promised as (
      select id, group_code, reference, title, revised_due_on, done_on,
        coalesce(first_approved_due_on, planned_due_on) as due,
        case when done_on between ${from} and ${on} then 'done'
          when done_on <= ${on} or cancelled_on <= ${on} then null
          when coalesce(first_approved_due_on, planned_due_on) < ${on} then 'late'
          else 'next' end as word
      from milestone where ${ofGroups(groups)}
    ), waiting as (
      select d.needs_id as id, count(*)::integer as n
      from milestone_dependency d
      join milestone later on later.id = d.milestone_id
      where (later.done_on is null or later.done_on > ${on})
        and (later.cancelled_on is null or later.cancelled_on > ${on})
      group by 1
    ), placed as (
      select promised.*, coalesce(waiting.n, 0) as holds_up,
        (count(*) over (partition by word))::integer as total,
        row_number() over (partition by word order by
          case when word = 'late' then -coalesce(waiting.n, 0) end,
          case when word = 'done' then done_on end desc,
          promised.due nulls last, group_code, reference) as place
      from promised left join waiting using (id) where word is not null
    )
    select word, group_code as "group", grp.name as "groupName", reference, title, placed.due,
      revised_due_on as "revisedOn", done_on as "doneOn", holds_up as "holdsUp", total
    from placed join working_group grp on grp.code = group_code
    where place <= ${lines} order by word, place`.execute(db)
  return rows
}

/** An open task as a report lists it. */
export type ReportedTask = {
  council: string
  reference: string
  title: Bilingual
  group: string | null
  groupName: Bilingual | null
  dueOn: string
  total: number
  overdue: number
}

/** Tasks open on that day, of groups or, with a council, of all it assigned; the longest due first. */
export async function reportedTasks(
  db: Db,
  { groups, on, lines }: Reported,
  council: string | null,
): Promise<ReportedTask[]> {
  const { rows } = await sql<ReportedTask>`
    select assigned_task.council_code as council, reference, title, group_code as "group",
      grp.name as "groupName",
      due_on as "dueOn", (count(*) over ())::integer as total,
      (count(*) filter (where due_on < ${on}) over ())::integer as overdue
    from assigned_task left join working_group grp on grp.code = group_code
    where ${council === null ? ofGroups(groups) : sql`assigned_task.council_code = ${council}`}
      and asked_on <= ${on} and (closed_on is null or closed_on > ${on})
      and (retired_on is null or retired_on > ${on})
    order by due_on, reference limit ${lines}`.execute(db)
  return rows
}

/** What a group's milestones and tasks came to by that day. */
export type GroupTotals = {
  group: string
  /** Due in the year by their first approved date, and done by it. */
  due: number
  onTime: number
  late: number
  openTasks: number
  overdueTasks: number
}

/** The totals of every group that has milestones or tasks. */
export async function groupTotals(
  db: Db,
  { from, on }: { from: string; on: string },
): Promise<Map<string, GroupTotals>> {
  const { rows } = await sql<GroupTotals>`
    with work as (
      select group_code, count(*) filter (where ${dueIn(from, on)}) as due,
        count(*) filter (where ${dueIn(from, on)} and ${deliveredOnTime}) as on_time,
        count(*) filter (where coalesce(first_approved_due_on, planned_due_on) < ${on}
          and (done_on is null or done_on > ${on}) and (cancelled_on is null or cancelled_on > ${on})) as late
      from milestone group by 1
    ), asked as (
      select group_code, count(*) as open, count(*) filter (where due_on < ${on}) as overdue
      from assigned_task where group_code is not null and asked_on <= ${on}
        and (closed_on is null or closed_on > ${on}) and (retired_on is null or retired_on > ${on})
      group by 1
    )
    select coalesce(work.group_code, asked.group_code) as "group", coalesce(due, 0)::integer as due,
      coalesce(on_time, 0)::integer as "onTime", coalesce(late, 0)::integer as late,
      coalesce(open, 0)::integer as "openTasks", coalesce(overdue, 0)::integer as "overdueTasks"
    from work full join asked on asked.group_code = work.group_code`.execute(db)
  return new Map(rows.map((row) => [row.group, row]))
}

const dueIn = (from: string, on: string) =>
  sql`(first_approved_due_on >= ${from} and first_approved_due_on < ${on})`
