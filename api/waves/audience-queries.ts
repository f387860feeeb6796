import type { Language } from '../bilingual.ts'
import { among } from '../database/among.ts'
import type { Db } from '../database/connect.ts'
import type { Audience } from './schemas.ts'

/** A person who would be asked, with the attributes that the frame freezes. */
export type Framed = {
  personId: string
  name: string
  email: string
  language: Language
  unit: string
  homeCouncil: string | null
  order: string
}

/** A person who holds one of the roles, of a jurisdiction or of none. */
export type Holder = Omit<Framed, 'unit' | 'order'> & { unit: string | null; order: string | null }

/**
 * The people of an audience on that day: those holding one of the roles in one of the councils (a group’s co-chairs count for
 * its council, its members do not; the top council counts for all), and those co-chairing one of the groups; of the
 * orders of government named, if any. Each person once.
 */
export async function resolveAudience(
  db: Db,
  audience: Audience,
  today: string,
  topCouncil: string,
): Promise<Framed[]> {
  return (await resolveHolders(db, audience, today, topCouncil)).filter(isPlaced)
}

/** The same with those who belong to no jurisdiction: they can't stand in a frame, so nobody asks them. */
export async function resolveHolders(
  db: Db,
  audience: Audience,
  today: string,
  topCouncil: string,
): Promise<Holder[]> {
  const everywhere = audience.councils.includes(topCouncil)
  if (audience.councils.length + audience.groups.length === 0) return []
  const rows = await db
    .selectFrom('person')
    .leftJoin('jurisdiction', 'jurisdiction.code', 'person.jurisdiction_code')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('person_role as held')
          .leftJoin('working_group', 'working_group.code', 'held.group_code')
          .select('held.id')
          .whereRef('held.person_id', '=', 'person.id')
          .where('held.starts_on', '<=', today)
          .where(({ or, eb }) =>
            or([eb('held.ends_on', 'is', null), eb('held.ends_on', '>=', today)]),
          )
          .where(({ or, and, eb, lit }) => {
            const ofGroups = and([
              eb('held.role', '=', 'co_chair'),
              among('held.group_code', audience.groups, 'text'),
            ])
            const inCouncils = or([
              lit(everywhere),
              among('held.council_code', audience.councils, 'text'),
              among('working_group.council_code', audience.councils, 'text'),
            ])
            const seated = and([
              eb('held.role', 'in', audience.roles),
              or([eb('held.group_code', 'is', null), eb('held.role', '=', 'co_chair')]),
              inCouncils,
            ])
            return or([seated, ofGroups])
          }),
      ),
    )
    .$if((audience.orders ?? []).length > 0, (query) =>
      query.where('jurisdiction.order_of_government', 'in', audience.orders ?? []),
    )
    .select([
      'person.id as personId',
      'person.name',
      'person.email',
      'person.language',
      'jurisdiction.code as unit',
      'person.home_council_code as homeCouncil',
      'jurisdiction.order_of_government as order',
    ])
    .orderBy('person.name')
    .orderBy('person.id')
    .execute()
  return rows.map((row) => ({ ...row, language: row.language as Language }))
}

/** The codes of an audience that name no council, or no working group. */
export async function unknownCodes(db: Db, { councils, groups }: Audience): Promise<string[]> {
  const known = async (table: 'council' | 'working_group') =>
    new Set((await db.selectFrom(table).select('code').execute()).map(({ code }) => code))
  const [ofCouncils, ofGroups] = [await known('council'), await known('working_group')]
  return [
    ...councils.filter((code) => !ofCouncils.has(code)),
    ...groups.filter((code) => !ofGroups.has(code)),
  ]
}

/** Whether a person can stand in a frame. */
export const isPlaced = (person: Holder): person is Framed =>
  person.unit !== null && person.order !== null

/** How many of those people a wave of the instrument asks that is open, and still will be on that day. */
export async function alreadyAsked(
  db: Db,
  instrument: string,
  people: readonly string[],
  day: string,
): Promise<number> {
  if (people.length === 0) return 0
  const { n } = await db
    .selectFrom('invitation')
    .innerJoin('wave', 'wave.id', 'invitation.wave_id')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('wave.instrument_code', '=', instrument)
    .where('wave.closed_at', 'is', null)
    .where('wave.closes_on', '>=', day)
    .where('invitation.withdrawn_at', 'is', null)
    .where(among('invitation.person_id', people))
    .executeTakeFirstOrThrow()
  return n
}
