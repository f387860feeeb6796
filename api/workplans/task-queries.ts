import { sql } from 'kysely'
import type { Bilingual } from '../bilingual.ts'
import { json } from '../database/columns.ts'
import type { Db } from '../database/connect.ts'

/** A task a council assigned, with the dates it was reviewed on; dates are `YYYY-MM-DD`. */
export type TaskRow = {
  council: string
  group: string | null
  reference: string
  title: Bilingual
  askedOn: string
  dueOn: string
  closedOn: string | null
  /** The day it was found not essential any more, or taken up by another task. */
  retiredOn: string | null
  reviews: string[]
}

/** A task to be stored; nothing is stored as retired. */
export type StoredTask = Omit<TaskRow, 'retiredOn'>

/** PostgreSQL takes 65,535 parameters a statement; a row here has seven. */
const rowsAStatement = 2000

/** Inserts tasks with their reviews, many at once. Refused by name: unknown council or group, a reference taken, a task due or closed before it was asked. */
export async function saveTasks(db: Db, rows: readonly StoredTask[]): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAStatement) {
    const part = rows.slice(from, from + rowsAStatement)
    const ids = await insertTasks(db, part)
    const reviews = part.flatMap((row) =>
      row.reviews.map((day) => ({
        task_id: ids.get(keyOf(row.council, row.reference)) ?? '',
        reviewed_on: day,
      })),
    )
    if (reviews.length > 0) await db.insertInto('task_review').values(reviews).execute()
  }
}

async function insertTasks(db: Db, rows: readonly StoredTask[]): Promise<Map<string, string>> {
  const inserted = await db
    .insertInto('assigned_task')
    .values(
      rows.map((row) => ({
        council_code: row.council,
        group_code: row.group,
        reference: row.reference,
        title: json(row.title),
        asked_on: row.askedOn,
        due_on: row.dueOn,
        closed_on: row.closedOn,
      })),
    )
    .returning(['id', 'council_code', 'reference'])
    .execute()
  return new Map(inserted.map((row) => [keyOf(row.council_code, row.reference), row.id]))
}

const keyOf = (council: string, reference: string): string => `${council} ${reference}`

/** Where a task is addressed: under the council that assigned it, or the group it went to. */
export type TaskPlace = { council: string } | { group: string }

/** The tasks of a council or a group, by agreed date. */
export async function listTasks(db: Db, place: TaskPlace): Promise<TaskRow[]> {
  return at(tasks(db), place).orderBy('due_on').orderBy('reference').execute()
}

/** One task with its id, locked until the transaction ends so that two changes follow each other. */
export async function lockTask(
  db: Db,
  place: TaskPlace,
  reference: string,
): Promise<(TaskRow & { id: string }) | undefined> {
  return at(tasks(db), place)
    .select('id')
    .where('reference', '=', reference)
    .forUpdate()
    .executeTakeFirst()
}

const tasks = (db: Db) =>
  db.selectFrom('assigned_task').select([
    'council_code as council',
    'group_code as group',
    'reference',
    'title',
    'asked_on as askedOn',
    'due_on as dueOn',
    'closed_on as closedOn',
    'retired_on as retiredOn',
    sql<string[]>`array(
      select reviewed_on::text from task_review where task_id = assigned_task.id order by reviewed_on)`.as(
      'reviews',
    ),
  ])

const at = (query: ReturnType<typeof tasks>, place: TaskPlace) =>
  'council' in place
    ? query.where('council_code', '=', place.council)
    : query.where('group_code', '=', place.group)

/** Writes a task's title and the day it was closed. */
export async function updateTask(
  db: Db,
  id: string,
  { title, closedOn }: { title: Bilingual; closedOn: string | null },
): Promise<void> {
  await db
    .updateTable('assigned_task')
    .set({ title: json(title), closed_on: closedOn, kept_here: true })
    .where('id', '=', id)
    .execute()
}

/** Keeps a review's date; the same day again changes nothing. */
export async function addReview(db: Db, id: string, reviewedOn: string): Promise<void> {
  await db
    .insertInto('task_review')
    .values({ task_id: id, reviewed_on: reviewedOn })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
