import { sql } from 'kysely'
import type { Bilingual } from '../bilingual.ts'
import { json } from '../database/columns.ts'
import type { Db } from '../database/connect.ts'
import { deliveredOnTime } from './queries.ts'
import type { Tasking } from './tasking-page-queries.ts'

/** Days, both included, and whose work counts in them; null: everybody's. */
export type Stretch = { from: string; to: string; groups: readonly string[] | null }

/** Which of the facts: those in the numerator, the others, or all; so many from a place on. */
export type Page = { counts: boolean | null; from: number; most: number }

/** A milestone that was due, and whether it was delivered on time. */
export type MilestoneFact = {
  group: string
  groupName: Bilingual
  reference: string
  title: Bilingual
  due: string
  doneOn: string | null
  cancelledOn: string | null
  counts: boolean
}

/** Milestones first approved for a day of those stretches, by that day; and how many there are, and were delivered on time, in all. */
export async function milestonesDue(db: Db, stretches: readonly Stretch[], page: Page) {
  const due = dueIn(stretches)
  const { rows: totals } = await sql<{ total: number; counted: number }>`
    select count(*)::integer as total, (count(*) filter (where ${deliveredOnTime}))::integer as counted
    from milestone where ${due}`.execute(db)
  const { rows } = await sql<MilestoneFact>`
    select group_code as "group", grp.name as "groupName", reference, title,
      first_approved_due_on as due, done_on as "doneOn", cancelled_on as "cancelledOn",
      ${deliveredOnTime} as counts
    from milestone join working_group grp on grp.code = group_code
    where ${due} and ${page.counts === null ? sql`true` : sql`${deliveredOnTime} = ${page.counts}`}
    order by first_approved_due_on, group_code, reference
    limit ${page.most} offset ${page.from}`.execute(db)
  return { total: totals[0]?.total ?? 0, counted: totals[0]?.counted ?? 0, rows }
}

function dueIn(stretches: readonly Stretch[]) {
  if (stretches.length === 0) return sql`false`
  const each = stretches.map(({ from, to, groups }) => {
    const days = sql`first_approved_due_on between ${from} and ${to}`
    return groups === null
      ? sql`(${days})`
      : sql`(${days} and group_code in (select jsonb_array_elements_text(${json(groups)}::jsonb)))`
  })
  return sql`(${sql.join(each, sql` or `)})`
}

/** A task, with the last review by a day. */
export type TaskFact = Omit<Tasking, 'relaunches' | 'relaunchedAs'>

/** Those tasks as they stand, with the last review on or before a day, by agreed date. */
export async function tasksByIds(db: Db, ids: readonly string[], on: string): Promise<TaskFact[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('assigned_task as task')
    .innerJoin('council', 'council.code', 'task.council_code')
    .leftJoin('working_group as grp', 'grp.code', 'task.group_code')
    .select([
      'task.id',
      'task.council_code as council',
      'council.name as councilName',
      'task.group_code as group',
      'grp.name as groupName',
      'task.reference',
      'task.title',
      'task.asked_on as askedOn',
      'task.due_on as dueOn',
      'task.closed_on as closedOn',
      'task.retired_on as retiredOn',
      sql<string | null>`(select max(reviewed_on)::text from task_review
        where task_id = task.id and reviewed_on <= ${on})`.as('reviewedOn'),
    ])
    .where('task.id', 'in', ids)
    .orderBy('task.due_on')
    .orderBy('task.council_code')
    .orderBy('task.reference')
    .execute()
}
