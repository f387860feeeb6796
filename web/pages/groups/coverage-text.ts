import { fill, number, plural, type Language, type Texts } from '../../locales/index.ts'
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
  const known = groups.length - unknown
  if (known === 0) return sentence.nothing
  const said = knownText(language, sentence, { known, lacking })
  if (unknown === 0) return said
  return `${said} ${plural(language, sentence.unknown, unknown, { n: number(language, unknown) })}`
}

function knownText(
  language: Language,
  sentence: Texts['groups']['sentence'],
  { known, lacking }: { known: number; lacking: number },
): string {
  if (known === 1) return lacking > 0 ? sentence.only.lacking : sentence.only.complete
  const n = number(language, known)
  return lacking === 0
    ? fill(sentence.complete, { n })
    : plural(language, sentence.some, lacking, { n, lacking: number(language, lacking) })
}
