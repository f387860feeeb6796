import type { Bilingual, Language } from '../bilingual.ts'
import { type Problem, problem } from '../problem.ts'
import { texts } from '../../web/locales/index.ts'
import { fill, type Params } from '../../web/locales/say.ts'

/** Which of the two files. */
export type FileRole = 'frame' | 'responses'

/** Why a file is refused: a key of `web/locales/<language>/imports.ts`. */
export type ReasonWord = keyof (typeof texts)['en']['imports']['refusals']

/** One thing to mend: in which file, on which line (1 is the header's; null for the whole file), in which column, and why. */
export type Mistake = {
  file: FileRole
  line: number | null
  column: string | null
  reason: ReasonWord
  params: Params
}

/** Where a mistake is. */
export type Spot = Pick<Mistake, 'file' | 'line' | 'column'>

export const mistake = (spot: Spot, reason: ReasonWord, params: Params = {}): Mistake => ({
  ...spot,
  reason,
  params,
})

/** A mistake with its reason in both languages. */
export type ToldMistake = Mistake & { text: Bilingual }

export function told(found: Mistake): ToldMistake {
  const say = (language: Language): string =>
    fill(texts[language].imports.refusals[found.reason], spoken(found.params, language))
  return { ...found, text: { en: say('en'), fr: say('fr') } }
}

/** A param that exists in both languages is said in the reader's. */
const spoken = (params: Params, language: Language): Params =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null && language in value
        ? (value as Bilingual)[language]
        : value,
    ]),
  )

/** The problem `import.refused`: nothing is stored; its details list every mistake. */
export const refusal = (refusals: readonly ToldMistake[]): Problem =>
  problem('import.refused', { count: refusals.length, refusals })

/** Mistakes in the order of the files' lines. */
export const inOrder = (mistakes: readonly Mistake[]): Mistake[] =>
  mistakes.toSorted((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0))
