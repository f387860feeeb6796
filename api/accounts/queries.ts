import type { Db } from '../database/connect.ts'
import type { Actor, RoleWord } from './actor.ts'
import type { Language } from '../bilingual.ts'

/** The person of that verified e-mail with the roles in force on `today`; null when the programme knows nobody by it. */
export async function findActor(db: Db, email: string, today: string): Promise<Actor | null> {
  const person = await db
    .selectFrom('person')
    .select(['id', 'name', 'email', 'language', 'jurisdiction_code'])
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst()
  if (!person) return null
  const roles = await db
    .selectFrom('person_role')
    .select(['role', 'council_code as council', 'group_code as group'])
    .where('person_id', '=', person.id)
    .where('starts_on', '<=', today)
    .where((where) => where.or([where('ends_on', 'is', null), where('ends_on', '>=', today)]))
    .orderBy('role')
    .execute()
  return {
    personId: person.id,
    name: person.name,
    email: person.email,
    language: person.language as Language,
    jurisdiction: person.jurisdiction_code,
    roles: roles.map(({ role, council, group }) => ({ role: role as RoleWord, council, group })),
  }
}

/** Remembers the person's language. */
export async function setLanguage(db: Db, personId: string, language: Language): Promise<void> {
  await db.updateTable('person').set({ language }).where('id', '=', personId).execute()
}
