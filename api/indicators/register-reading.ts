import { missing } from '../measurement/missing.ts'
import type { RegisterSource } from './definition.ts'
import type { Evidence } from './evidence.ts'
import { groupsWithMemberCoChair, groupsWithWorkplan } from './group-reading.ts'
import { counted, guideCount, guideReach } from './guide-reading.ts'
import type { Slot } from './periods.ts'
import type { Reading } from './reading.ts'
import { type Scope, shareOf, whenEmpty, within } from './register-scope.ts'
import { tasksClosed, tasksReviewed } from './task-reading.ts'

/** What the registers say for a period. A day is counted once it is over where something may still be done in time. */
export function readRegister(
  evidence: Evidence,
  { register, measure, universeSize }: RegisterSource,
  slot: Slot,
  scope: Scope,
): Reading {
  switch (`${register}.${measure}`) {
    case 'milestones.on_time':
      return milestonesOnTime(evidence, slot, scope)
    case 'tasks.closed_by_date':
      return tasksClosed(evidence, slot, scope)
    case 'tasks.reviewed':
      return tasksReviewed(evidence, slot, scope)
    case 'workplans.current':
      return groupsWithWorkplan(evidence, slot, scope)
    case 'groups.member_co_chair':
      return groupsWithMemberCoChair(evidence, slot, scope)
    case 'guides.reach':
      return guideReach(evidence, slot, scope)
    case 'guides.opens':
      return guideCount(evidence, slot, scope, 'opens')
    case 'guides.downloads':
      return guideCount(evidence, slot, scope, 'downloads')
    default:
      return register === 'annual_return'
        ? annualReturn(evidence, slot, scope, universeSize)
        : missing('no_register')
  }
}

/** The ratio of the sums over the domain's groups and quarters, of what was due by yesterday. */
function milestonesOnTime({ milestones }: Evidence, slot: Slot, scope: Scope): Reading {
  const own = milestones.filter(
    ({ group, quarter }) => within(quarter, slot) && scope.holds(group, quarter),
  )
  const sum = (of: 'due' | 'onTime') => own.reduce((total, row) => total + row[of], 0)
  return shareOf(sum('onTime'), sum('due'), whenEmpty(slot))
}

function annualReturn(
  { returns }: Evidence,
  slot: Slot,
  { indicator }: Scope,
  universe: number | null,
): Reading {
  const reported = returns.find(
    (row) => row.indicator === indicator && row.fiscalYear === slot.fiscalYear,
  )
  return reported ? counted(reported.reached, universe) : missing(whenEmpty(slot))
}
