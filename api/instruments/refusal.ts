import { type Problem, problem } from '../problem.ts'
import type { Mistake } from './mistakes.ts'
import { sayMistake } from './say.ts'

/** What one file gets wrong. */
export type FileMistake = Mistake & { file: string }

/** Says in which file the mistakes are. */
export function inFile(file: string, mistakes: readonly Mistake[]): FileMistake[] {
  return mistakes.map((one) => ({ file, ...one }))
}

/**
 * The problem `instrument.refused`. Its details name the first mistake (`file`, `path`) and list all of them under
 * `mistakes`, each with its reason's word and its text in both languages.
 */
export function refusal(mistakes: readonly FileMistake[]): Problem {
  const [first] = mistakes
  return problem('instrument.refused', {
    file: first?.file,
    path: first?.path,
    mistakes: mistakes.map((one) => ({
      ...one,
      text: { en: sayMistake(one, 'en'), fr: sayMistake(one, 'fr') },
    })),
  })
}
