import { recordAudit } from '../audit/queries.ts'
import { transact } from '../database/transact.ts'
import type { Request } from '../http/signed-in.ts'
import { problem } from '../problem.ts'
import {
  listMilestones,
  lockWorkplan,
  type MilestoneRow,
  setFirstApproved,
} from './milestone-queries.ts'
import { holdGroup } from './queries.ts'
import type { Approval } from './schemas.ts'
import { keepVersion } from './version-queries.ts'

/** A milestone whose planned date the next approval makes its first approved one. */
const waits = (row: MilestoneRow): row is MilestoneRow & { plannedDueOn: string } =>
  row.firstApprovedDueOn === null &&
  row.plannedDueOn !== null &&
  row.doneOn === null &&
  row.cancelledOn === null

/**
 * Approves a workplan: planned dates become first approved ones, which measure delivery from then on, and what is promised
 * is kept as a version. `seen` are the dates the person approves; others that came up meanwhile stop it.
 * @throws Problem group.unknown, workplan.changed_meanwhile
 */
export async function approveWorkplan(
  { services, actor, now }: Request,
  group: string,
  { milestones: seen }: Approval,
): Promise<{ number: number }> {
  return transact(services.db, async (trx) => {
    if (!(await holdGroup(trx, group))) throw problem('group.unknown')
    await lockWorkplan(trx, group)
    const waiting = (await listMilestones(trx, group)).filter(waits)
    const wanted = new Map(seen.map(({ reference, dueOn }) => [reference, dueOn]))
    const same = waiting.every(
      ({ reference, plannedDueOn }) => wanted.get(reference) === plannedDueOn,
    )
    if (!same || waiting.length !== wanted.size) throw problem('workplan.changed_meanwhile')
    await setFirstApproved(trx, group, [...wanted.keys()])
    const promised = (await listMilestones(trx, group)).flatMap(
      ({ reference, title, firstApprovedDueOn, cancelledOn }) =>
        firstApprovedDueOn !== null && cancelledOn === null
          ? [{ reference, title, dueOn: firstApprovedDueOn }]
          : [],
    )
    const number = await keepVersion(trx, group, {
      milestones: promised,
      at: now,
      personId: actor.personId,
    })
    await recordAudit(trx, {
      at: now,
      personId: actor.personId,
      action: 'workplan.approved',
      subject: group,
      details: { number, milestones: seen },
    })
    return { number }
  })
}
