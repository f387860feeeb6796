import { isMissing, missing, type MissingReason } from '../measurement/missing.ts'
import { predictMean } from '../measurement/prediction.ts'
import { deliveryIn } from '../measurement/registers.ts'
import type { RegisterSource } from './definition.ts'
import type { Evidence } from './evidence.ts'
import { groupsWithMemberCoChair, groupsWithWorkplan } from './group-reading.ts'
import type { Slot } from './periods.ts'
import type { Reading } from './reading.ts'
import { lastDay, type Scope, shareOf } from './register-scope.ts'

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

/** Nothing to count: not due yet while the period runs; afterwards, nothing was on record. */
const whenEmpty = (slot: Slot): MissingReason => (slot.complete ? 'no_register' : 'not_due')

const dayBefore = (day: string): string =>
  new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)

const dueBy = (slot: Slot, today: string): string => {
  const yesterday = dayBefore(today)
  return slot.to < yesterday ? slot.to : yesterday
}

function milestonesOnTime({ milestones }: Evidence, slot: Slot, scope: Scope): Reading {
  const own = milestones
    .filter((milestone) => scope.owns(milestone.council))
    .map(({ due, doneOn, cancelledOn }) => ({
      due,
      delivered: doneOn,
      cancelled: cancelledOn !== null,
    }))
  const { due, onTime } = deliveryIn(own, slot, dueBy(slot, scope.today))
  return shareOf(onTime, due, whenEmpty(slot))
}

function tasksClosed({ tasks }: Evidence, slot: Slot, scope: Scope): Reading {
  const to = dueBy(slot, scope.today)
  const due = tasks.filter(
    (task) => scope.owns(task.council) && task.dueOn >= slot.from && task.dueOn <= to,
  )
  const inTime = due.filter(({ closedOn, dueOn }) => closedOn !== null && closedOn <= dueOn)
  return shareOf(inTime.length, due.length, whenEmpty(slot))
}

function tasksReviewed({ tasks, reviews }: Evidence, slot: Slot, scope: Scope): Reading {
  const last = lastDay(slot, scope.today)
  const yearAgo = `${Number(last.slice(0, 4)) - 1}${last.slice(4)}`
  const reviewed = new Set(
    reviews.filter(({ reviewedOn: on }) => on > yearAgo && on <= last).map(({ task }) => task),
  )
  const open = tasks.filter(
    ({ council, askedOn, endedOn }) =>
      scope.owns(council) && askedOn <= last && (endedOn === null || endedOn > last),
  )
  return shareOf(open.filter(({ id }) => reviewed.has(id)).length, open.length, 'no_register')
}

function guideReach(evidence: Evidence, slot: Slot, scope: Scope): Reading {
  const last = lastDay(slot, scope.today)
  if (!hasGuides(evidence, last, scope)) return missing('no_register')
  if (
    isSilentSince(
      evidence.declarations.map(({ declaredOn }) => declaredOn),
      slot,
    )
  )
    return missing(whenEmpty(slot))
  const listed = evidence.jurisdictions.filter(
    ({ listedFrom, listedTo }) => listedFrom <= last && (listedTo === null || listedTo >= last),
  )
  const declared = new Set(
    evidence.declarations
      .filter(({ council, declaredOn }) => scope.owns(council) && within(declaredOn, slot))
      .map(({ jurisdiction }) => jurisdiction),
  )
  const reached = listed.filter(({ code }) => declared.has(code))
  return shareOf(reached.length, listed.length, 'no_register')
}

function guideCount(
  evidence: Evidence,
  slot: Slot,
  scope: Scope,
  what: 'opens' | 'downloads',
): Reading {
  if (!hasGuides(evidence, lastDay(slot, scope.today), scope)) return missing('no_register')
  const quarters = evidence.usage.filter(
    ({ council, quarter }) => scope.owns(council) && within(quarter, slot),
  )
  return counted(
    quarters.reduce((sum, quarter) => sum + quarter[what], 0),
    null,
  )
}

/** After the last declaration, of any council, nothing is known: the register is kept by people, and that is no zero. */
const isSilentSince = (entries: readonly string[], { from }: Slot): boolean =>
  entries.every((day) => day < from)

const within = (day: string, { from, to }: Slot): boolean => day >= from && day <= to

/** Without a guide nobody could open one: that is no count of zero. */
const hasGuides = ({ guides }: Evidence, last: string, scope: Scope): boolean =>
  guides.some(({ council, publishedOn }) => scope.owns(council) && publishedOn <= last)

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

/** A number of things: known, hence a figure of one that answered. */
function counted(count: number, universe: number | null): Reading {
  const figure = predictMean([count], [{ N: 1, counts: [1] }])
  return isMissing(figure) ? figure : { figure, kind: 'count', n: null, N: universe, rounds: 1 }
}
