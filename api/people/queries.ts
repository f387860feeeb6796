import { among } from '../database/among.ts'
import type { Db } from '../database/connect.ts'
import type { NewPerson, NewRole, PersonChange } from './schemas.ts'

const peopleShown = 500

/** People whose name or address holds the search text, by name. */
export async function listPeople(db: Db, search: string) {
  const pattern = `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`
  return db
    .selectFrom('person')
    .select([
      'id',
      'name',
      'email',
      'language',
      'jurisdiction_code as jurisdiction',
      'home_council_code as homeCouncil',
    ])
    .where(({ or, eb }) => or([eb('name', 'ilike', pattern), eb('email', 'ilike', pattern)]))
    .orderBy('name')
    .orderBy('id')
    .limit(peopleShown)
    .execute()
}

/** Every role, past and present, of those people. */
export async function listRoles(db: Db, people: readonly string[]) {
  if (people.length === 0) return []
  return db
    .selectFrom('person_role')
    .select([
      'id',
      'person_id as personId',
      'role',
      'council_code as council',
      'group_code as group',
      'starts_on as startsOn',
      'ends_on as endsOn',
    ])
    .where(among('person_id', people))
    .orderBy('starts_on')
    .orderBy('id')
    .execute()
}

export async function insertPerson(db: Db, person: NewPerson): Promise<string> {
  const { id } = await db
    .insertInto('person')
    .values({
      name: person.name,
      email: person.email,
      language: person.language,
      jurisdiction_code: person.jurisdiction,
      home_council_code: person.homeCouncil,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Changes what is given of a person; false when there is no such person. */
export async function updatePerson(db: Db, id: string, change: PersonChange): Promise<boolean> {
  const { jurisdiction, homeCouncil, ...same } = change
  const { numUpdatedRows } = await db
    .updateTable('person')
    .set({
      ...same,
      ...(jurisdiction === undefined ? {} : { jurisdiction_code: jurisdiction }),
      ...(homeCouncil === undefined ? {} : { home_council_code: homeCouncil }),
    })
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function personExists(db: Db, id: string): Promise<boolean> {
  return (
    (await db.selectFrom('person').select('id').where('id', '=', id).executeTakeFirst()) !==
    undefined
  )
}

export async function insertRole(db: Db, personId: string, role: NewRole): Promise<string> {
  const { id } = await db
    .insertInto('person_role')
    .values({
      person_id: personId,
      role: role.role,
      council_code: role.council,
      group_code: role.group,
      starts_on: role.startsOn,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Ends a role on that day; the role ended, or undefined when the person has none by that id. */
export async function endRole(db: Db, personId: string, roleId: string, endsOn: string) {
  return db
    .updateTable('person_role')
    .set({ ends_on: endsOn })
    .where('id', '=', roleId)
    .where('person_id', '=', personId)
    .returning(['role', 'starts_on as startsOn'])
    .executeTakeFirst()
}

/** How many people administer the programme on that day and after it. */
export async function countAdministrators(db: Db, after: string): Promise<number> {
  const { n } = await db
    .selectFrom('person_role')
    .select(({ fn }) => fn.count<number>('person_id').distinct().as('n'))
    .where('role', '=', 'administrator')
    .where(({ or, eb }) => or([eb('ends_on', 'is', null), eb('ends_on', '>', after)]))
    .executeTakeFirstOrThrow()
  return n
}
