import { coChairsGroup, hasRole } from '../accounts/actor.ts'
import type { Request } from '../http/signed-in.ts'
import { listMilestones } from '../workplans/milestone-queries.ts'
import { listTasks, type TaskRow } from '../workplans/task-queries.ts'
import { problem } from '../problem.ts'
import { listContributions } from './contribution-queries.ts'
import { disagrees, lacking } from './coverage.ts'
import {
  groupOn,
  groupsOn,
  lastInterview,
  pastNames,
  predecessors,
  recordedStates,
  type RegisteredGroup,
} from './queries.ts'
import { pastSeats, type Seat, seatsOn } from './seat-queries.ts'

/** The register as it stood on a day: each group with its state, what it lacks, and the jurisdictions seated in it. */
export async function registerOn({ services: { db }, today }: Request, on: string = today) {
  const groups = await groupsOn(db, on)
  const codes = groups.map(({ code }) => code)
  const contributions = Map.groupBy(await listContributions(db, codes, on), ({ group }) => group)
  const seats = Map.groupBy(await seatsOn(db, on), ({ group }) => group)
  return {
    on,
    groups: groups.map((group) => ({
      ...group,
      ...coverageOf(group, seats.get(group.code) ?? []),
      priorities: (contributions.get(group.code) ?? []).map(({ priority, name, support }) => ({
        code: priority,
        name,
        support,
      })),
    })),
  }
}

/** What the register records of a group's co-chairs beside what the list of people says. */
function coverageOf(group: RegisteredGroup, seats: readonly Seat[]) {
  const coChairs = seats.filter(({ role }) => role === 'co_chair')
  const listed = {
    coChairs: coChairs.length,
    memberCoChairs: coChairs.filter(({ councilMember }) => councilMember).length,
    jurisdictions: new Set(seats.map(({ jurisdiction }) => jurisdiction)).size,
  }
  return { listed, lacks: lacking(group.state), disagrees: disagrees(group.state, listed) }
}

/**
 * A group's page as it stood on a day: who it is, who sits in it, what it supports, what it has promised and was asked.
 * When its co-chairs were last interviewed is for those who keep the page. @throws Problem group.unknown
 */
export async function groupPage(request: Request, code: string, on: string = request.today) {
  const { db } = request.services
  const group = await groupOn(db, code, on)
  if (!group) throw problem('group.unknown')
  const seats = await seatsOn(db, on, code)
  const keeps = hasRole(request.actor, 'analyst') || coChairsGroup(request.actor, code)
  return {
    on,
    group: { ...group, ...coverageOf(group, seats) },
    keeps,
    seats,
    pastSeats: await pastSeats(db, on, code),
    contributions: (await listContributions(db, [code], on)).map(({ group: _, ...rest }) => rest),
    names: await pastNames(db, code),
    states: await recordedStates(db, code),
    predecessors: await predecessors(db, code),
    successor: group.successor ? ((await groupOn(db, group.successor, on)) ?? null) : null,
    milestones: (await listMilestones(db, code)).map(({ group: _, ...rest }) => rest),
    tasks: (await listTasks(db, { group: code })).filter((task) => wasOpen(task, on)),
    lastInterview: keeps ? await lastInterview(db, code) : null,
  }
}

/** Asked by that day, and neither closed nor retired by its end. */
const wasOpen = ({ askedOn, closedOn, retiredOn }: TaskRow, on: string): boolean =>
  askedOn <= on && (closedOn === null || closedOn > on) && (retiredOn === null || retiredOn > on)

/** A jurisdiction's seats on a day, and in which groups. */
export type Represented = {
  jurisdiction: string
  coChairs: number
  members: number
  groups: string[]
}

/** Who carries the work: seats by jurisdiction in groups active on that day; jurisdictions without any are not in the rows. */
export async function representationOn({ services: { db }, today }: Request, on: string = today) {
  const groups = await groupsOn(db, on)
  const active = new Set(groups.map(({ code }) => code))
  const seats = (await seatsOn(db, on)).filter(({ group }) => active.has(group))
  const rows = [...Map.groupBy(seats, ({ jurisdiction }) => jurisdiction)].map(
    ([jurisdiction, held]): Represented => ({
      jurisdiction,
      coChairs: held.filter(({ role }) => role === 'co_chair').length,
      members: held.filter(({ role }) => role === 'member').length,
      groups: [...new Set(held.map(({ group }) => group))].toSorted(),
    }),
  )
  return {
    on,
    groups: groups.map(({ code, name, acronym }) => ({ code, name, acronym })),
    rows: rows.toSorted((a, b) => a.jurisdiction.localeCompare(b.jurisdiction)),
  }
}
