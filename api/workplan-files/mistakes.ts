import type { Bilingual, Language } from '../bilingual.ts'
import { Problem, problem } from '../problem.ts'
import { texts } from '../../web/locales/index.ts'
import { fill, type Params } from '../../web/locales/say.ts'
import type { ColumnWord } from './columns.ts'

type FileReason = keyof (typeof texts)['en']['workplanFiles']['refusals']

/** One thing to mend: in which column (null for the whole line), and why, in both languages. */
export type Fault = { column: ColumnWord | null; reason: string; text: Bilingual }

/** The same with its line; null where it is the file's. */
export type Mistake = Fault & { line: number | null }

/** A fault of the file's own reasons. A param that exists in both languages is said in the reader's. */
export function fault(column: ColumnWord | null, reason: FileReason, params: Params = {}): Fault {
  const say = (language: Language) =>
    fill(texts[language].workplanFiles.refusals[reason], spoken(params, language))
  return { column, reason, text: { en: say('en'), fr: say('fr') } }
}

/** A fault that the workplan's own rules name, as when one milestone is changed in the interface. */
export function faultOf(column: ColumnWord | null, { word, details }: Problem): Fault {
  const say = (language: Language) => fill(texts[language].problems[word], details)
  return { column, reason: word, text: { en: say('en'), fr: say('fr') } }
}

export const spoken = (params: Params, language: Language): Params =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null && language in value
        ? (value as Bilingual)[language]
        : value,
    ]),
  )

/** What a check of the workplan's rules throws, as a fault; undefined where it throws nothing. */
export function faultThrown(column: ColumnWord | null, check: () => void): Fault | undefined {
  try {
    check()
    return undefined
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return faultOf(column, error)
  }
}

/** The problem `import.refused`: nothing is stored; its details list every mistake. */
export const refusal = (refusals: readonly Mistake[]): Problem =>
  problem('import.refused', { count: refusals.length, refusals })
