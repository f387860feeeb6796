import type { Bilingual } from '../bilingual.ts'
import { type Problem, problem } from '../problem.ts'
import { texts } from '../../web/locales/index.ts'
import { fill, type Params } from '../../web/locales/say.ts'

/** Why a programme's file is refused: a key of `web/locales/<language>/programme.ts`. */
export type ReasonWord = keyof (typeof texts)['en']['programme']['refusals']

/** One thing to mend: in which file, where in it (such as `goals[2].priority`), and why. */
export type Mistake = { file: string; path: string; reason: ReasonWord; params: Params }

type Step = PropertyKey

/** Makes a mistake from the steps to the value. */
export function mistake(
  file: string,
  steps: readonly Step[],
  reason: ReasonWord,
  params: Params = {},
): Mistake {
  return { file, path: pathOf(steps), reason, params }
}

function pathOf(steps: readonly Step[]): string {
  return steps.reduce<string>((path, step) => {
    if (typeof step === 'number') return `${path}[${step}]`
    return path === '' ? String(step) : `${path}.${String(step)}`
  }, '')
}

/** The reason in both languages. */
export function reasonOf({ reason, params }: Mistake): Bilingual {
  const say = (language: 'en' | 'fr') => fill(texts[language].programme.refusals[reason], params)
  return { en: say('en'), fr: say('fr') }
}

/**
 * The problem `programme.refused`. Its details name the first mistake (`file`, `path`) and list all of them: under
 * `mistakes`, each with its reason in both languages, and under `lines`, as sentences in each language.
 */
export function refusal(mistakes: readonly Mistake[]): Problem {
  const [first] = mistakes
  const told = mistakes.map((one) => ({ ...one, text: reasonOf(one) }))
  return problem('programme.refused', {
    file: first?.file,
    path: first?.path,
    mistakes: told,
    lines: {
      en: told.map((one) => `${placeOf(one)}: ${one.text.en}`),
      fr: told.map((one) => `${placeOf(one)}\u00a0: ${one.text.fr}`),
    },
  })
}

const placeOf = ({ file, path }: Mistake): string => (path === '' ? file : `${file}, ${path}`)
