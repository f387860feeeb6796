import { recordAudit } from '../audit/queries.ts'
import { transact } from '../database/transact.ts'
import type { Request } from '../http/signed-in.ts'
import { deliveryToDate } from '../measurement/registers.ts'
import { problem } from '../problem.ts'
import {
  lastMilestoneNumber,
  listMilestones,
  lockMilestone,
  type MilestoneRow,
  saveMilestones,
  updateMilestone,
} from './milestone-queries.ts'
import { changedMilestone, checkMilestone, revises } from './milestone-rules.ts'
import { groupExists, holdGroup } from './queries.ts'
import type { MilestoneChange, NewMilestone } from './schemas.ts'
import { keepRevision } from './version-queries.ts'

/** A group's milestones, and what became of those due so far. */
export async function workplanOf({ services: { db }, today }: Request, group: string) {
  if (!(await groupExists(db, group))) throw problem('group.unknown')
  const milestones = await listMilestones(db, group)
  const { due, onTime, late, undelivered, undated } = deliveryToDate(
    milestones.map(measured),
    today,
  )
  return { milestones, delivery: { asOf: today, due, onTime, late, undelivered, undated } }
}

/** A milestone as the measurement core reads it. */
export const measured = (
  row: Pick<MilestoneRow, 'firstApprovedDueOn' | 'doneOn' | 'cancelledOn'>,
) => ({
  due: row.firstApprovedDueOn,
  delivered: row.doneOn,
  cancelled: row.cancelledOn !== null,
})

/** Adds a milestone to a group's workplan. */
export async function addMilestone(request: Request, group: string, given: NewMilestone) {
  return transact(request.services.db, async (trx) => {
    if (!(await holdGroup(trx, group))) throw problem('group.unknown')
    const reference = given.reference ?? `M-${(await lastMilestoneNumber(trx, group)) + 1}`
    const row: MilestoneRow = { group, ...given, reference, revisedDueOn: null }
    checkMilestone(row, request.today)
    await saveMilestones(trx, [row])
    await recordAudit(trx, { ...traceOf(request, row), action: 'milestone.added', details: row })
    return row
  })
}

/** Changes a milestone's title or dates; why a date moves is kept with it. */
export async function changeMilestone(
  request: Request,
  { group, reference }: { group: string; reference: string },
  change: MilestoneChange,
) {
  return transact(request.services.db, async (trx) => {
    const found = await lockMilestone(trx, group, reference)
    if (!found) throw problem('milestone.unknown')
    const { id, ...before } = found
    const after = changedMilestone(before, change)
    checkMilestone(after, request.today)
    const moved = revises(before, change)
    await updateMilestone(trx, after)
    if (moved) await keepRevision(trx, id, revisionOf(request, change))
    await recordAudit(trx, {
      ...traceOf(request, after),
      action: 'milestone.changed',
      details: { before, after },
    })
    return after
  })
}

const revisionOf = (
  { actor, now }: Request,
  { revisedDueOn = null, reason = '' }: MilestoneChange,
) => ({ dueOn: revisedDueOn, reason, at: now, personId: actor.personId })

const traceOf = ({ actor, now }: Request, { group, reference }: MilestoneRow) => ({
  at: now,
  personId: actor.personId,
  subject: `${group}/${reference}`,
})
