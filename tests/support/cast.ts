import { json } from '../../api/database/columns.ts'
import type { Db } from '../../api/database/connect.ts'

/** The persons who recur in tests. Each holds one role; `colin` co-chairs the Research group. */
export const cast = {
  odile: 'odile@example.org',
  ariane: 'ariane@example.org',
  colin: 'colin@example.org',
  maya: 'maya@example.org',
  rory: 'rory@example.org',
  /** Known to the programme, with a role that ended. */
  former: 'former@example.org',
} as const

type Role = { role: string; council?: string; group?: string; ends?: string }
type Person = {
  email: string
  name: string
  language: 'en' | 'fr'
  jurisdiction: string | null
  home: string | null
  role: Role
}

const people: Person[] = [
  {
    email: cast.odile,
    name: 'Odile Exemple',
    language: 'fr',
    jurisdiction: 'CA',
    home: null,
    role: { role: 'administrator' },
  },
  {
    email: cast.ariane,
    name: 'Ariane Exemple',
    language: 'fr',
    jurisdiction: 'CA',
    home: null,
    role: { role: 'analyst' },
  },
  {
    email: cast.colin,
    name: 'Colin Sample',
    language: 'en',
    jurisdiction: 'NS',
    home: 'PSSDC',
    role: { role: 'co_chair', group: 'RES' },
  },
  {
    email: cast.maya,
    name: 'Maya Sample',
    language: 'en',
    jurisdiction: 'ON',
    home: 'PSSDC',
    role: { role: 'member', council: 'PSSDC' },
  },
  {
    email: cast.rory,
    name: 'Rory Sample',
    language: 'en',
    jurisdiction: 'BC',
    home: null,
    role: { role: 'council_reader', council: 'JC' },
  },
  {
    email: cast.former,
    name: 'Former Sample',
    language: 'en',
    jurisdiction: 'QC',
    home: null,
    role: { role: 'analyst', ends: '2025-12-31' },
  },
]

/** Puts the cast in the database, with their roles since April 2023. */
export async function seedCast(db: Db): Promise<void> {
  for (const person of people) {
    const { id } = await db
      .insertInto('person')
      .values({
        name: person.name,
        email: person.email,
        language: person.language,
        jurisdiction_code: person.jurisdiction,
        home_council_code: person.home,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const { role, council = null, group = null, ends = null } = person.role
    await db
      .insertInto('person_role')
      .values({
        person_id: id,
        role,
        council_code: council,
        group_code: group,
        starts_on: '2023-04-01',
        ends_on: ends,
      })
      .execute()
  }
}

/** A small programme of the same codes as the real one: what the cast stands on before the real one is loaded. */
export async function seedSmallProgramme(db: Db): Promise<void> {
  const name = (text: string) => json({ en: text, fr: `${text} (fr)` })
  await db
    .insertInto('programme')
    .values({ code: 'JC', name: name('Joint Councils'), synthetic: false })
    .execute()
  const councils = ['JC', 'PSSDC', 'PSCIOC'].map((code, sort) => ({
    code,
    name: name(code),
    acronym: name(code),
    sort,
  }))
  await db.insertInto('council').values(councils).execute()
  const orders = {
    CA: 'federal',
    ON: 'provincial',
    QC: 'provincial',
    NS: 'provincial',
    BC: 'provincial',
    YT: 'territorial',
  }
  const jurisdictions = Object.entries(orders).map(([code, order]) => ({
    code,
    name: name(code),
    order_of_government: order,
    region: 'x',
    listed_from: '2019-04-01',
  }))
  await db.insertInto('jurisdiction').values(jurisdictions).execute()
  await db
    .insertInto('working_group')
    .values({ code: 'RES', council_code: 'JC', name: name('Research'), kind: 'committee', sort: 1 })
    .execute()
}
