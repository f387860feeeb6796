import type { Programme } from '../../lib/programme.ts'
import { wordText } from '../../lib/word-text.ts'
import { date, fill, type Language, type Texts } from '../../locales/index.ts'
import type { Role } from './requests.ts'

/** A role with what it is for: `Co-chair, Digital Identity`. */
export function roleText(
  role: Role,
  texts: Texts['people'],
  programme: Programme | undefined,
  language: Language,
): string {
  const named = wordText(texts.roles, role.role)
  const scope =
    programme?.councils.find(({ code }) => code === role.council)?.name ??
    programme?.groups.find(({ code }) => code === role.group)?.name
  const code = role.council ?? role.group
  return code ? fill(texts.roleIn, { role: named, scope: scope?.[language] ?? code }) : named
}

/** Since when, or from when to when, a role is held. */
export function spanText(role: Role, texts: Texts['people'], language: Language): string {
  const from = date(language, role.startsOn, 'medium')
  if (!role.endsOn) return fill(texts.since, { date: from })
  return fill(texts.span, { from, to: date(language, role.endsOn, 'medium') })
}
