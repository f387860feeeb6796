import { hasRole } from '../accounts/actor.ts'
import { recordAudit } from '../audit/queries.ts'
import type { Db } from '../database/connect.ts'
import { transact } from '../database/transact.ts'
import type { Request } from '../http/signed-in.ts'
import { problem } from '../problem.ts'
import type { Decision } from './schemas.ts'
import {
  insertRelaunch,
  keepDecision,
  listDecisions,
  listTaskings,
  retireTask,
} from './tasking-queries.ts'
import { addReview, lockTask, type TaskPlace, type TaskRow } from './task-queries.ts'

/** Every task for the analyst, a co-chair's own groups' for co-chairs, each with what was decided of it. */
export async function taskingsOf({ services: { db }, actor, today }: Request) {
  const everything = hasRole(actor, 'analyst')
  const own = actor.roles.flatMap(({ role, group }) => (role === 'co_chair' ? (group ?? []) : []))
  const { open, ended } = await listTaskings(db, everything ? null : own)
  const ids = [...open, ...ended].map(({ id }) => id)
  const decisions = Map.groupBy(await listDecisions(db, ids), ({ task }) => task)
  const withDecisions = ({ id, ...task }: (typeof open)[number]) => ({
    ...task,
    decisions: (decisions.get(id) ?? []).map(({ task: _, ...decision }) => decision),
  })
  return {
    asOf: today,
    everything,
    open: open.map(withDecisions),
    ended: ended.map(withDecisions),
  }
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
