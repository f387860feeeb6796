import { recordAudit } from '../audit/queries.ts'
import { transact } from '../database/transact.ts'
import type { Request } from '../http/signed-in.ts'
import { problem } from '../problem.ts'
import { councilExists, groupExists } from './queries.ts'
import type { NewTask, TaskChange } from './schemas.ts'
import {
  addReview,
  listTasks,
  lockTask,
  saveTasks,
  type TaskPlace,
  type TaskRow,
  updateTask,
} from './task-queries.ts'

/** The tasks assigned by a council, or to a group. @throws council.unknown, group.unknown */
export async function tasksOf({ services: { db } }: Request, place: TaskPlace): Promise<TaskRow[]> {
  if ('council' in place && !(await councilExists(db, place.council)))
    throw problem('council.unknown')
  if ('group' in place && !(await groupExists(db, place.group))) throw problem('group.unknown')
  return listTasks(db, place)
}

/** Assigns a task in a council's name. */
export async function addTask(request: Request, council: string, given: NewTask): Promise<TaskRow> {
  const row: TaskRow = { council, ...given, retiredOn: null, reviews: [] }
  checkTask(row, request.today)
  await transact(request.services.db, async (trx) => {
    if (!(await councilExists(trx, council))) throw problem('council.unknown')
    if (given.group !== null && !(await groupExists(trx, given.group)))
      throw problem('group.unknown')
    await saveTasks(trx, [row])
    await recordAudit(trx, { ...traceOf(request, row), action: 'task.added', details: row })
  })
  return row
}

/** Closes a task, opens it again, or keeps the date of a review. */
export async function changeTask(
  request: Request,
  place: TaskPlace,
  reference: string,
  change: TaskChange,
): Promise<TaskRow> {
  return transact(request.services.db, async (trx) => {
    const found = await lockTask(trx, place, reference)
    if (!found) throw problem('task.unknown')
    const { id, ...before } = found
    if (before.retiredOn !== null) throw problem('task.ended')
    const after = changedTask(before, change)
    checkTask(after, request.today)
    await updateTask(trx, id, after)
    if (change.reviewedOn !== undefined) await addReview(trx, id, change.reviewedOn)
    await recordAudit(trx, {
      ...traceOf(request, after),
      action: 'task.changed',
      details: { before, after },
    })
    return after
  })
}

function changedTask(before: TaskRow, { reviewedOn, ...change }: TaskChange): TaskRow {
  const reviews =
    reviewedOn === undefined
      ? before.reviews
      : [...new Set([...before.reviews, reviewedOn])].toSorted()
  return { ...before, ...change, reviews }
}

function checkTask({ askedOn, dueOn, closedOn, reviews }: TaskRow, today: string): void {
  const happened = [...reviews, ...(closedOn === null ? [] : [closedOn])]
  if ([dueOn, ...happened].some((day) => day < askedOn)) throw problem('task.before_asked')
  if ([askedOn, ...happened].some((day) => day > today)) throw problem('task.date_in_future')
}

const traceOf = ({ actor, now }: Request, { council, reference }: TaskRow) => ({
  at: now,
  personId: actor.personId,
  subject: `${council}/${reference}`,
})
