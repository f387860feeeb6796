import type { Db } from '../database/connect.ts'
import type { Bilingual } from '../bilingual.ts'

/** A seat in a group: who holds it, for which jurisdiction, from when until when. */
export type Seat = {
  id: string
  group: string
  role: 'co_chair' | 'member'
  name: string
  jurisdiction: string
  jurisdictionName: Bilingual
  startsOn: string
  endsOn: string | null
  /** Whether the person was a member of a council on the day asked for. */
  councilMember: boolean
}

/** Seats held on that day, of one group or of all; co-chairs first. */
export async function seatsOn(db: Db, on: string, group?: string): Promise<Seat[]> {
  const rows = await seats(db, on)
    .where('held.starts_on', '<=', on)
    .where(({ or, eb }) => or([eb('held.ends_on', 'is', null), eb('held.ends_on', '>=', on)]))
    .$if(group !== undefined, (query) => query.where('held.group_code', '=', group ?? ''))
    .orderBy('held.role')
    .orderBy('held.starts_on')
    .orderBy('person.name')
    .execute()
  return rows.map(({ role, ...row }) => ({ ...row, role: role as Seat['role'] }))
}

/** Seats that ended before that day, newest first: who to ask about what was. */
export async function pastSeats(db: Db, on: string, group: string): Promise<Seat[]> {
  const rows = await seats(db, on)
    .where('held.group_code', '=', group)
    .where('held.ends_on', '<', on)
    .orderBy('held.ends_on', 'desc')
    .orderBy('person.name')
    .execute()
  return rows.map(({ role, ...row }) => ({ ...row, role: role as Seat['role'] }))
}

const seats = (db: Db, on: string) =>
  db
    .selectFrom('person_role as held')
    .innerJoin('person', 'person.id', 'held.person_id')
    .innerJoin('jurisdiction', 'jurisdiction.code', 'person.jurisdiction_code')
    .select([
      'held.id',
      'held.role',
      'person.name',
      'jurisdiction.code as jurisdiction',
      'jurisdiction.name as jurisdictionName',
      'held.starts_on as startsOn',
      'held.ends_on as endsOn',
    ])
    .select((select) => [
      select.ref('held.group_code').$notNull().as('group'),
      select
        .exists(
          select
            .selectFrom('person_role as seated')
            .select('seated.id')
            .whereRef('seated.person_id', '=', 'held.person_id')
            .where('seated.role', '=', 'member')
            .where('seated.council_code', 'is not', null)
            .where('seated.starts_on', '<=', on)
            .where(({ or, eb }) =>
              or([eb('seated.ends_on', 'is', null), eb('seated.ends_on', '>=', on)]),
            ),
        )
        .$castTo<boolean>()
        .as('councilMember'),
    ])
    .where('held.group_code', 'is not', null)
    .where('held.role', 'in', ['co_chair', 'member'])

/** The person of an address; undefined when the programme doesn't know it. */
export async function personByEmail(db: Db, email: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('person')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirst()
  return row?.id
}

/** Ends a seat of the group on that day; undefined when the group has none by that id. */
export async function endSeat(db: Db, group: string, seat: string, endsOn: string) {
  return db
    .updateTable('person_role')
    .set({ ends_on: endsOn })
    .where('id', '=', seat)
    .where('group_code', '=', group)
    .returning(['person_id as person', 'role'])
    .executeTakeFirst()
}
