import { sql } from 'kysely'
import type { Bilingual } from '../bilingual.ts'
import { json } from '../database/columns.ts'
import type { Db } from '../database/connect.ts'
import type { Decision } from './schemas.ts'

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

/** Tasks closed or retired are many in the end: the newest are listed. */
const endedShown = 200

/** Tasks, of every group (null) or of those given: the open ones by agreed date, then those ended, newest first. */
export async function listTaskings(
  db: Db,
  groups: readonly string[] | null,
): Promise<{ open: Tasking[]; ended: Tasking[] }> {
  const open = taskings(db, groups)
    .where('task.closed_on', 'is', null)
    .where('task.retired_on', 'is', null)
    .orderBy('task.due_on')
    .orderBy('task.reference')
  const ended = taskings(db, groups)
    .where(({ or, eb }) =>
      or([eb('task.closed_on', 'is not', null), eb('task.retired_on', 'is not', null)]),
    )
    .orderBy(sql`coalesce(task.closed_on, task.retired_on)`, 'desc')
    .orderBy('task.reference')
    .limit(endedShown)
  return { open: await open.execute(), ended: await ended.execute() }
}

const taskings = (db: Db, groups: readonly string[] | null) =>
  db
    .selectFrom('assigned_task as task')
    .innerJoin('council', 'council.code', 'task.council_code')
    .leftJoin('working_group', 'working_group.code', 'task.group_code')
    .leftJoin('assigned_task as before', 'before.id', 'task.relaunches')
    .leftJoin('assigned_task as after', 'after.relaunches', 'task.id')
    .select([
      'task.id',
      'task.council_code as council',
      'council.name as councilName',
      'task.group_code as group',
      'working_group.name as groupName',
      'task.reference',
      'task.title',
      'task.asked_on as askedOn',
      'task.due_on as dueOn',
      'task.closed_on as closedOn',
      'task.retired_on as retiredOn',
      sql<
        string | null
      >`(select max(reviewed_on)::text from task_review where task_id = task.id)`.as('reviewedOn'),
      'before.reference as relaunches',
      'after.reference as relaunchedAs',
    ])
    .$if(groups !== null, (query) =>
      query.where('task.group_code', 'in', groups?.length ? groups : ['']),
    )

/** What was decided of a task: on which day, by whom, and who wrote it down. */
export type Decided = Omit<Decision, 'dueOn'> & {
  id: string
  task: string
  writtenBy: string | null
}

/** The decisions of tasks, in the order they were written down. */
export async function listDecisions(db: Db, tasks: readonly string[]): Promise<Decided[]> {
  if (tasks.length === 0) return []
  const rows = await db
    .selectFrom('task_decision')
    .leftJoin('person', 'person.id', 'task_decision.person_id')
    .select([
      sql<string>`task_decision.id::text`.as('id'),
      'task_id as task',
      'verdict',
      'decided_on as decidedOn',
      'decided_by as decidedBy',
      'note',
      'person.name as writtenBy',
    ])
    .where('task_id', 'in', tasks)
    .orderBy('task_decision.id')
    .execute()
  return rows.map(({ verdict, ...row }) => ({ ...row, verdict: verdict as Decision['verdict'] }))
}

/** Keeps what was decided. */
export async function keepDecision(
  db: Db,
  taskId: string,
  { verdict, decidedOn, decidedBy, note }: Decision,
  { at, personId }: { at: Date; personId: string },
): Promise<void> {
  await db
    .insertInto('task_decision')
    .values({
      task_id: taskId,
      verdict,
      decided_on: decidedOn,
      decided_by: decidedBy,
      note,
      decided_at: at,
      person_id: personId,
    })
    .execute()
}

/** Ends a task that is not essential any more, or that another takes up. */
export async function retireTask(db: Db, id: string, on: string): Promise<void> {
  await db
    .updateTable('assigned_task')
    .set({ retired_on: on, kept_here: true })
    .where('id', '=', id)
    .execute()
}

/** Asks for a task's work again, under a new reference and for a new day. */
export async function insertRelaunch(
  db: Db,
  of: string,
  task: {
    council: string
    group: string | null
    reference: string
    title: Bilingual
    askedOn: string
    dueOn: string
  },
): Promise<void> {
  await db
    .insertInto('assigned_task')
    .values({
      council_code: task.council,
      group_code: task.group,
      reference: task.reference,
      title: json(task.title),
      asked_on: task.askedOn,
      due_on: task.dueOn,
      relaunches: of,
      kept_here: true,
    })
    .execute()
}
