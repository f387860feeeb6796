import { isDeepStrictEqual } from 'node:util'
import { recordAudit } from '../audit/queries.ts'
import { shiftDay } from '../clock.ts'
import type { Db } from '../database/connect.ts'
import { transact } from '../database/transact.ts'
import type { Request } from '../http/signed-in.ts'
import { insertPerson, insertRole } from '../people/queries.ts'
import { problem } from '../problem.ts'
import {
  dropContribution,
  keepPastContribution,
  lockContribution,
  saveContribution,
} from './contribution-queries.ts'
import {
  endGroup,
  endSeatsOf,
  insertGroup,
  keepPast,
  keepPastSaid,
  lastRenaming,
  lockGroup,
  markKept,
  recordState,
  rename,
  type Said,
  updatePage,
} from './keep-queries.ts'
import type {
  Contribution,
  Ending,
  GroupPage,
  GroupState,
  NewGroup,
  NewSeat,
  Renaming,
} from './schemas.ts'
import { endSeat, personByEmail } from './seat-queries.ts'

type Change<Result> = (
  trx: Db,
  group: NonNullable<Awaited<ReturnType<typeof lockGroup>>>,
) => Promise<Result>

/** One write to a group with its trace, in one transaction; from then on the group is kept here, not in the files. @throws Problem group.unknown, and what the change throws */
async function change<Result>(
  request: Request,
  code: string,
  trace: { action: string; details: Readonly<Record<string, unknown>> },
  write: Change<Result>,
): Promise<Result> {
  return transact(request.services.db, async (trx) => {
    const group = await lockGroup(trx, code)
    if (!group) throw problem('group.unknown')
    const result = await write(trx, group)
    await markKept(trx, code)
    await recordAudit(trx, {
      at: request.now,
      personId: request.actor.personId,
      subject: code,
      ...trace,
    })
    return result
  })
}

/** Adds a group to the register. @throws Problem group.code_taken, group.ends_before_start, council.unknown */
export async function addGroup(request: Request, group: NewGroup): Promise<void> {
  await transact(request.services.db, async (trx) => {
    await insertGroup(trx, group)
    await recordAudit(trx, {
      at: request.now,
      personId: request.actor.personId,
      action: 'group.added',
      subject: group.code,
      details: group,
    })
  })
}

/** Changes what a group says of itself, from today on; what it said up to yesterday stays readable. @throws Problem group.unknown, group.ends_before_start */
export const changePage = (request: Request, code: string, page: GroupPage): Promise<void> =>
  change(request, code, { action: 'group.changed', details: page }, async (trx, was) => {
    const begun = was.startsOn === null || was.startsOn < request.today
    if (begun && saysElse(was, page))
      await keepPastSaid(trx, code, shiftDay(request.today, -1), was)
    await updatePage(trx, code, page)
  })

const saysElse = (was: Said, now: Partial<Said>): boolean =>
  (['purpose', 'readiness', 'skillsSought', 'fundingNeed'] as const).some(
    (part) => now[part] !== undefined && !isDeepStrictEqual(now[part], was[part]),
  )

/**
 * Gives a group a new name, type or council from a day on, today at the latest; what it was before stays readable.
 * @throws Problem group.unknown, group.date_in_future, group.renamed_later
 */
export async function renameGroup(request: Request, code: string, to: Renaming): Promise<void> {
  if (to.from > request.today) throw problem('group.date_in_future')
  await change(request, code, { action: 'group.renamed', details: to }, async (trx, was) => {
    const until = shiftDay(to.from, -1)
    const last = await lastRenaming(trx, code)
    if (last !== null && last >= until) throw problem('group.renamed_later', { date: last })
    await keepPast(trx, code, until, { ...was, council: was.council })
    await rename(trx, code, to)
  })
}

/**
 * Ends a group on a day: dissolved, or merged into another, which stays. Its seats end with it; its history and series remain.
 * @throws Problem group.unknown, group.ended, group.date_in_future, group.ends_before_start, group.successor
 */
export async function closeGroup(request: Request, code: string, ending: Ending): Promise<void> {
  if (ending.on > request.today) throw problem('group.date_in_future')
  await change(request, code, { action: 'group.ended', details: ending }, async (trx, group) => {
    if (group.endedBy !== null) throw problem('group.ended', { date: group.endsOn })
    if (ending.successor !== null) await refuseSuccessor(trx, code, ending)
    await endGroup(trx, code, ending.on, ending.successor)
    await endSeatsOf(trx, code, ending.on)
  })
}

/** The work goes to another group that goes on. */
async function refuseSuccessor(trx: Db, code: string, { on, successor }: Ending): Promise<void> {
  const other = successor === code ? undefined : await lockGroup(trx, successor ?? '')
  if (!other || (other.endsOn !== null && other.endsOn <= on)) throw problem('group.successor')
}

/** Records the state of the co-chairs on a day. @throws Problem group.unknown, group.date_in_future */
export async function keepState(request: Request, code: string, state: GroupState): Promise<void> {
  if (state.asOf > request.today) throw problem('group.date_in_future')
  await change(request, code, { action: 'group.state_recorded', details: state }, (trx) =>
    recordState(trx, code, state),
  )
}

/**
 * Says which priority a group supports since when, and what it contributes. Another kind of support keeps the one before up
 * to the day before: figures of past quarters stay with it.
 * @throws Problem group.unknown, priority.unknown, group.date_in_future
 */
export async function contribute(
  request: Request,
  { group, priority }: { group: string; priority: string },
  said: Contribution,
): Promise<void> {
  const since = said.since ?? request.today
  if (since > request.today) throw problem('group.date_in_future')
  const trace = { action: 'group.contribution', details: { priority, ...said } }
  await change(request, group, trace, async (trx) => {
    const before = await lockContribution(trx, group, priority)
    const goesOn = before?.support === said.support && said.since === null
    if (before && before.support !== said.support)
      await keepPastContribution(trx, before, shiftDay(since, -1))
    await saveContribution(trx, group, priority, said, goesOn ? before.startsOn : since)
  })
}

/** Takes a priority off a group, from today on; what it was before stays on record. @throws Problem group.unknown, priority.unknown */
export const withdrawContribution = (
  request: Request,
  { group, priority }: { group: string; priority: string },
): Promise<void> =>
  change(
    request,
    group,
    { action: 'group.contribution_ended', details: { priority } },
    async (trx) => {
      const before = await lockContribution(trx, group, priority)
      if (!before) throw problem('priority.unknown')
      await keepPastContribution(trx, before, shiftDay(request.today, -1))
      await dropContribution(trx, group, priority)
    },
  )

/**
 * Gives a person a seat in a group; somebody the programme doesn't know yet is added with it.
 * @throws Problem group.unknown, person.unknown (no such address, and nothing to add them with), role.already_given, person.jurisdiction_unknown
 */
export const giveSeat = (request: Request, code: string, seat: NewSeat): Promise<void> =>
  change(
    request,
    code,
    { action: 'group.seat_given', details: { role: seat.role, startsOn: seat.startsOn } },
    async (trx) => {
      const person = (await personByEmail(trx, seat.email)) ?? (await newPerson(trx, seat))
      const { role, startsOn } = seat
      await insertRole(trx, person, { role, startsOn, group: code, council: null })
    },
  )

async function newPerson(trx: Db, { email, person }: NewSeat): Promise<string> {
  if (!person) throw problem('person.unknown')
  return insertPerson(trx, { ...person, email, homeCouncil: null })
}

/** Ends a seat on a day. @throws Problem group.unknown, role.unknown, role.ends_before_start */
export const leaveSeat = (
  request: Request,
  { group, role }: { group: string; role: string },
  endsOn: string,
): Promise<void> =>
  change(request, group, { action: 'group.seat_ended', details: { role, endsOn } }, async (trx) => {
    if (!(await endSeat(trx, group, role, endsOn))) throw problem('role.unknown')
  })
