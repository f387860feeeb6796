import type { Programme } from '../../lib/programme.ts'
import type { Language } from '../../locales/index.ts'
import type { NewRole, RoleWord } from './requests.ts'

/** The roles, in the order they are offered. */
export const roleWords = [
  'member',
  'co_chair',
  'council_reader',
  'analyst',
  'administrator',
] as const satisfies readonly RoleWord[]

/** What a role is for: the whole platform, a council, or a council or group. */
export function scopesOf(role: RoleWord): 'none' | 'council' | 'council_or_group' {
  if (role === 'administrator' || role === 'analyst') return 'none'
  return role === 'council_reader' ? 'council' : 'council_or_group'
}

/** The councils, and for a co-chair or a member the groups, that a role can be for; the value tells which of both it is. */
export function scopeChoices(
  role: RoleWord,
  programme: Programme,
  language: Language,
): { value: string; text: string }[] {
  const councils = programme.councils.map(({ code, name }) => ({
    value: `council ${code}`,
    text: name[language],
  }))
  if (scopesOf(role) === 'council') return councils
  const groups = programme.groups.map(({ code, name }) => ({
    value: `group ${code}`,
    text: name?.[language] ?? String(code),
  }))
  return [...councils, ...groups]
}

/** The council or group that a choice stands for. */
export function scopeOf(choice: string): Pick<NewRole, 'council' | 'group'> {
  const [kind, code] = choice.split(' ')
  return {
    council: kind === 'council' ? (code ?? null) : null,
    group: kind === 'group' ? (code ?? null) : null,
  }
}
