import { number } from '../../web/locales/format.ts'
import { texts } from '../../web/locales/index.ts'
import { fill, type Params } from '../../web/locales/say.ts'
import type { Language } from '../bilingual.ts'
import type { Fault } from './answers.ts'
import type { CompiledInstrument } from './compiled.ts'
import type { Mistake } from './mistakes.ts'

/** What the respondent reads about a refused answer: the question, the reason, how to mend it. */
export function sayFault(instrument: CompiledInstrument, fault: Fault, language: Language): string {
  const title =
    fault.question === null
      ? ''
      : (instrument.byName.get(fault.question)?.title[language] ?? fault.question)
  return fill(texts[language].answers[fault.word], {
    ...formatted(fault.params, language),
    question: title,
  })
}

/** What the author of a definition reads about a mistake, after its place in the file. */
export function sayMistake({ path, reason, params }: Mistake, language: Language): string {
  return `${path}: ${fill(texts[language].instruments[reason], params)}`
}

function formatted(params: Params, language: Language): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'number' ? written(value, language) : value,
    ]),
  )
}

function written(value: number, language: Language): string {
  return number(language, value, String(value).split('.')[1]?.length ?? 0)
}
