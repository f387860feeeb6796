import type { Language } from '../bilingual.ts'

export const roleWords = [
  'administrator',
  'analyst',
  'co_chair',
  'member',
  'council_reader',
] as const
export type RoleWord = (typeof roleWords)[number]

/** A role in force today, in its scope: a council, a group, or neither. */
export type ActiveRole = { role: RoleWord; council: string | null; group: string | null }

/** The signed-in person, with the roles in force on the day of the request. */
export type Actor = {
  personId: string
  name: string
  email: string
  language: Language
  /** Null for people of the secretariat. */
  jurisdiction: string | null
  roles: ActiveRole[]
}

export const hasRole = (actor: Actor, ...words: RoleWord[]): boolean =>
  actor.roles.some(({ role }) => words.includes(role))

export const coChairsGroup = (actor: Actor, group: string): boolean =>
  actor.roles.some((held) => held.role === 'co_chair' && held.group === group)
