import { number, plural, type Language, type Texts } from '../../locales/index.ts'
import type { Listed } from './requests.ts'

/** What can be said of the whole register in one sentence. */
export function coverageText(
  language: Language,
  { sentence }: Texts['groups'],
  groups: readonly Pick<Listed, 'lacks' | 'state'>[],
): string {
  if (groups.length === 0) return sentence.none
  const lacking = groups.filter(({ lacks }) => lacks.length > 0).length
  const unknown = groups.filter(({ state }) => !state || state.coChairs === null).length
  const n = number(language, groups.length - unknown)
  const parts = [
    lacking === 0 && unknown < groups.length
      ? sentence.complete.replace('{n}', n)
      : plural(language, sentence.some, lacking, { n, lacking: number(language, lacking) }),
    unknown > 0
      ? plural(language, sentence.unknown, unknown, { n: number(language, unknown) })
      : '',
  ]
  return parts.filter(Boolean).join(' ')
}
