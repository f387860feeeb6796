import { coChairsGroup, hasRole } from '../accounts/actor.ts'
import { groupsOn } from '../groups/queries.ts'
import { milestonesDue, tasksByIds } from '../workplans/fact-queries.ts'
import { type Asked, pageOf } from './fact-kinds.ts'
import { groupsCoChaired, groupsPlanned } from './group-reading.ts'
import { quartersIn } from './periods.ts'
import { dueBy, lastDay } from './register-scope.ts'
import { tasksDue, tasksOpen } from './task-reading.ts'

/** Milestones due in the period, for everybody who reads workplans. */
export async function milestoneFacts(asked: Asked) {
  const { request, evidence, slot, scope, everything, page } = asked
  const end = dueBy(slot, scope.today)
  const stretches = quartersIn(slot)
    .filter(({ from }) => from <= end)
    .map(({ from, to }) => ({
      from,
      to: to < end ? to : end,
      groups: everything
        ? null
        : evidence.groups.filter(({ code }) => scope.holds(code, from)).map(({ code }) => code),
    }))
  const { total, counted, rows } = await milestonesDue(request.services.db, stretches, page)
  const listed = { all: total, yes: counted, no: total - counted }
  return {
    total,
    counted,
    hidden: 0,
    listed: page.counts === null ? listed.all : listed[page.counts ? 'yes' : 'no'],
    rows,
  }
}

/** Tasks due or open in the period: all of them for the analyst, their own groups' for co-chairs; others get counts. */
export async function taskFacts(asked: Asked) {
  const { request, evidence, source, slot, scope, page } = asked
  const { actor } = request
  const gather = source.measure === 'reviewed' ? tasksOpen : tasksDue
  const sees = ({ group }: { group: string | null }): boolean =>
    hasRole(actor, 'analyst') || (group !== null && coChairsGroup(actor, group))
  return pageOf(
    gather(evidence, slot, scope).toSorted(
      (one, other) => one.dueOn.localeCompare(other.dueOn) || one.id.localeCompare(other.id),
    ),
    sees,
    page,
    async (facts) => {
      const counts = new Map(facts.map((fact) => [fact.id, fact.counts]))
      const rows = await tasksByIds(
        request.services.db,
        facts.map(({ id }) => id),
        lastDay(slot, scope.today),
      )
      return rows.map(({ id, ...row }) => ({ ...row, counts: counts.get(id) ?? false }))
    },
  )
}

/** Groups active on the period's last day, as the register had them that day. */
export async function groupFacts(asked: Asked) {
  const { request, evidence, source, slot, scope, page } = asked
  const planned = source.register === 'workplans'
  const facts = (planned ? groupsPlanned : groupsCoChaired)(evidence, slot, scope)
  const on = lastDay(slot, scope.today)
  return pageOf(
    facts,
    () => true,
    page,
    async (shown) => {
      const known = new Map((await groupsOn(request.services.db, on)).map((one) => [one.code, one]))
      return shown.map((fact) => ({
        ...fact,
        name: known.get(fact.code)?.name ?? null,
        on,
        state: planned ? null : (known.get(fact.code)?.state ?? null),
      }))
    },
  )
}
