import type { Actor } from '../accounts/actor.ts'
import { recordAudit } from '../audit/queries.ts'
import type { Db } from '../database/connect.ts'
import { transact } from '../database/transact.ts'
import { failingAddresses } from '../mail/address-queries.ts'
import { countFailed, readdressWaiting } from '../mail/outbox-queries.ts'
import { problem } from '../problem.ts'
import type { Services } from '../services.ts'
import {
  countAdministrators,
  endRole,
  insertPerson,
  insertRole,
  listPeople,
  listRoles,
  personExists,
  updatePerson,
} from './queries.ts'
import type { NewPerson, NewRole, PersonChange } from './schemas.ts'

/** People with all their roles, dated; `address` tells why messages to theirs fail, `failedMessages` how many could be sent again. */
export async function peopleWithRoles({ db }: Pick<Services, 'db'>, search: string) {
  const people = await listPeople(db, search)
  const roles = Map.groupBy(
    await listRoles(
      db,
      people.map(({ id }) => id),
    ),
    ({ personId }) => personId,
  )
  const failing = await failingAddresses(
    db,
    people.map(({ email }) => email),
  )
  const failed = await countFailed(
    db,
    people.map(({ id }) => id),
  )
  return people.map((person) => ({
    ...person,
    roles: (roles.get(person.id) ?? []).map(({ personId: _, ...role }) => role),
    address: failing.get(person.email) ?? null,
    failedMessages: failed.get(person.id) ?? 0,
  }))
}

type Write = Pick<Services, 'db' | 'clock'>

/** Adds a person. @throws Problem person.email_taken, person.jurisdiction_unknown, council.unknown */
export async function addPerson(
  services: Write,
  actor: Actor | null,
  person: NewPerson,
): Promise<string> {
  return transact(services.db, async (trx) => {
    const id = await insertPerson(trx, person)
    await trace(services, trx, actor, 'person.added', id)
    return id
  })
}

/** Changes a person's details; mail that waits goes to the address the person then has. @throws Problem person.unknown and those of `addPerson` */
export async function changePerson(
  services: Write,
  actor: Actor | null,
  id: string,
  change: PersonChange,
): Promise<void> {
  await transact(services.db, async (trx) => {
    if (Object.keys(change).length > 0 && !(await updatePerson(trx, id, change)))
      throw problem('person.unknown')
    if (change.email !== undefined) await readdressWaiting(trx, id, services.clock.now())
    await trace(services, trx, actor, 'person.changed', id, { changed: Object.keys(change) })
  })
}

/** Gives a person a role from a day on. @throws Problem person.unknown, role.scope, role.already_given, council.unknown, group.unknown */
export async function giveRole(
  services: Write,
  actor: Actor | null,
  personId: string,
  role: NewRole,
): Promise<string> {
  return transact(services.db, async (trx) => {
    if (!(await personExists(trx, personId))) throw problem('person.unknown')
    const id = await insertRole(trx, personId, role)
    await trace(services, trx, actor, 'role.given', personId, role)
    return id
  })
}

/** Ends a role; the last administrator's stays. @throws Problem role.unknown, role.ends_before_start, role.last_administrator */
export async function stopRole(
  services: Write,
  actor: Actor | null,
  ids: { person: string; role: string },
  endsOn: string,
): Promise<void> {
  await transact(services.db, async (trx) => {
    const ended = await endRole(trx, ids.person, ids.role, endsOn)
    if (!ended) throw problem('role.unknown')
    const last = ended.role === 'administrator' && (await countAdministrators(trx, endsOn)) === 0
    if (last) throw problem('role.last_administrator')
    await trace(services, trx, actor, 'role.ended', ids.person, { role: ended.role, endsOn })
  })
}

async function trace(
  { clock }: Write,
  trx: Db,
  actor: Actor | null,
  action: string,
  subject: string,
  details: Record<string, unknown> = {},
): Promise<void> {
  await recordAudit(trx, {
    at: clock.now(),
    personId: actor?.personId ?? null,
    action,
    subject,
    details,
  })
}
