import { hasRole } from '../accounts/actor.ts'
import { recordAudit } from '../audit/queries.ts'
import type { Db } from '../database/connect.ts'
import { transact } from '../database/transact.ts'
import type { Request } from '../http/signed-in.ts'
import { problem } from '../problem.ts'
import type { Decision, TaskingsQuery } from './schemas.ts'
import { ageTaskings, type Tasking, taskingPage } from './tasking-page-queries.ts'
import { insertRelaunch, keepDecision, listDecisions, retireTask } from './tasking-queries.ts'
import { addReview, lockTask, type TaskPlace, type TaskRow } from './task-queries.ts'

/** More at once nobody reads; the rest is asked for. */
const taskingsShown = 100

/**
 * Some of the tasks somebody keeps, each with what was decided of it: everybody's for the analyst, their groups' for
 * co-chairs. The counts and the ages are of all of them, not of the page.
 */
export async function taskingsOf(request: Request, { show, from }: TaskingsQuery) {
  const { actor, today } = request
  const { db } = request.services
  const everything = hasRole(actor, 'analyst')
  const own = actor.roles.flatMap(({ role, group }) => (role === 'co_chair' ? (group ?? []) : []))
  const kept = { groups: everything ? null : own, today }
  const found = await taskingPage(db, kept, show, { from, most: taskingsShown + 1 })
  const { ageing, ended } = await ageTaskings(db, kept)
  const all = (of: 'tasks' | 'overdue' | 'unreviewed') =>
    ageing.reduce((sum, age) => sum + age[of], 0)
  return {
    asOf: today,
    everything,
    counts: { open: all('tasks'), overdue: all('overdue'), unreviewed: all('unreviewed'), ended },
    ageing,
    tasks: await withDecisions(db, found.slice(0, taskingsShown)),
    next: found.length > taskingsShown ? from + taskingsShown : null,
  }
}

async function withDecisions(db: Db, tasks: readonly Tasking[]) {
  const found = await listDecisions(
    db,
    tasks.map(({ id }) => id),
  )
  const decisions = Map.groupBy(found, ({ task }) => task)
  return tasks.map(({ id, ...task }) => ({
    ...task,
    decisions: (decisions.get(id) ?? []).map(({ task: _, ...decision }) => decision),
  }))
}

/**
 * Keeps what a review decided of an open task: still essential, to be followed up, retired, or relaunched as a new task
 * with a new agreed date. Every decision counts as a review. @throws Problem task.unknown, task.ended, task.before_asked, task.date_in_future, task.reference_taken
 */
export async function decideTask(
  request: Request,
  place: TaskPlace,
  reference: string,
  decision: Decision,
): Promise<{ relaunchedAs: string | null }> {
  const { services, actor, now, today } = request
  return transact(services.db, async (trx) => {
    const task = await lockTask(trx, place, reference)
    if (!task) throw problem('task.unknown')
    checkDecision(task, decision, today)
    await keepDecision(trx, task.id, decision, { at: now, personId: actor.personId })
    await addReview(trx, task.id, decision.decidedOn)
    const ends = decision.verdict === 'retire' || decision.verdict === 'relaunch'
    if (ends) await retireTask(trx, task.id, decision.decidedOn)
    const relaunchedAs = await relaunch(trx, task, decision)
    await recordAudit(trx, {
      at: now,
      personId: actor.personId,
      action: 'task.decided',
      subject: `${task.council}/${task.reference}`,
      details: { ...decision, relaunchedAs },
    })
    return { relaunchedAs }
  })
}

function checkDecision(task: TaskRow, { decidedOn, dueOn }: Decision, today: string): void {
  if (task.closedOn !== null || task.retiredOn !== null) throw problem('task.ended')
  if (decidedOn > today) throw problem('task.date_in_future')
  if (decidedOn < task.askedOn) throw problem('task.before_asked')
  if (dueOn !== null && dueOn < decidedOn) throw problem('task.before_asked')
}

async function relaunch(
  trx: Db,
  task: TaskRow & { id: string },
  { dueOn, decidedOn }: Decision,
): Promise<string | null> {
  if (dueOn === null) return null
  const reference = nextReference(task.reference)
  const { council, group, title } = task
  await insertRelaunch(trx, task.id, {
    council,
    group,
    title,
    reference,
    dueOn,
    askedOn: decidedOn,
  })
  return reference
}

/** `T1`, `T1-r2`, `T1-r3`: the same work, asked for again. */
export function nextReference(reference: string): string {
  const [, base = reference, turn = '1'] = /^(.+?)(?:-r(\d{1,3}))?$/.exec(reference) ?? []
  const suffix = `-r${Number(turn) + 1}`
  return base.slice(0, 40 - suffix.length) + suffix
}
