import { json } from '../../../api/database/columns.ts'
import type { Client } from '../../support/client.ts'
import { cast } from '../../support/cast.ts'
import { type Sandbox, startOfTests } from '../../support/sandbox.ts'
import type { Persona } from './expected.ts'

/** A browser of that persona. */
export async function arrive(arpent: Sandbox, persona: Persona): Promise<Client> {
  switch (persona) {
    case 'nobody':
      return arpent.nobody()
    case 'role ended':
      return signedInBefore(arpent)
    case 'administrator':
      return arpent.as(cast.odile)
    case 'analyst':
      return arpent.as(cast.ariane)
    case 'co-chair, own group':
      return arpent.as(cast.colin)
    case 'co-chair, other group':
      return arpent.as(await otherCoChair(arpent))
    case 'member':
      return arpent.as(cast.maya)
    case 'council reader':
      return arpent.as(cast.rory)
  }
}

/** Signed in while the role was in force, and still holding the session. */
async function signedInBefore(arpent: Sandbox): Promise<Client> {
  arpent.setTime('2025-12-15T16:00:00Z')
  const client = await arpent.as(cast.former)
  arpent.setTime(startOfTests)
  return client
}

async function otherCoChair({ db }: Sandbox): Promise<string> {
  const email = 'member01@example.org'
  await db
    .insertInto('working_group')
    .values({
      code: 'IDT',
      council_code: 'JC',
      name: json({ en: 'Identity', fr: 'Identité' }),
      kind: 'committee',
      sort: 2,
    })
    .execute()
  const { id } = await db
    .insertInto('person')
    .values({ name: 'Member 01 Sample', email, language: 'en', jurisdiction_code: 'QC' })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('person_role')
    .values({ person_id: id, role: 'co_chair', group_code: 'IDT', starts_on: '2023-04-01' })
    .execute()
  return email
}
