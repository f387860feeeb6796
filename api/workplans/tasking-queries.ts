import { sql } from 'kysely'
import type { Bilingual } from '../bilingual.ts'
import { json } from '../database/columns.ts'
import type { Db } from '../database/connect.ts'
import type { Decision } from './schemas.ts'

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
