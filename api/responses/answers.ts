import type { Language } from '../bilingual.ts'
import type { Answers, Fault } from '../instruments/answers.ts'
import { checkAnswers } from '../instruments/check-answers.ts'
import type { CompiledInstrument } from '../instruments/compiled.ts'
import { sayFault } from '../instruments/say.ts'
import { type Problem, problem } from '../problem.ts'

/**
 * The answers, if every one may stand; a draft may lack some.
 * @throws `answer.refused` naming the question, its title, the reason's word and its sentence in the reader's language
 */
export function acceptAnswers(
  form: CompiledInstrument,
  given: unknown,
  asked: { complete: boolean; language: Language },
): Answers {
  const checked = checkAnswers(form, given, { complete: asked.complete })
  if (!checked.ok) throw refusal(form, checked.fault, asked.language)
  return checked.answers
}

function refusal(form: CompiledInstrument, fault: Fault, language: Language): Problem {
  const question = fault.question === null ? undefined : form.byName.get(fault.question)
  return problem('answer.refused', {
    word: fault.word,
    question: fault.question,
    title: question?.title[language] ?? null,
    reason: sayFault(form, fault, language),
  })
}
