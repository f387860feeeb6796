import type { Db } from '../database/connect.ts'
import type { CompiledQuestion } from '../instruments/compiled.ts'
import { compiledForm } from '../instruments/queries.ts'

/**
 * What a wave asks, section by section, in the version and form it was opened with: a later version of the instrument
 * changes nothing of it. `conditional` where a question is asked only after certain answers.
 */
export async function askedQuestions(
  db: Db,
  wave: { instrument: string; version: number; form: string },
) {
  const { pages, questions } = await compiledForm(db, wave.instrument, wave.version, wave.form)
  return {
    sections: pages.map(({ name, title }) => ({
      name,
      title,
      questions: questions.filter(({ page }) => page === name).map(presentQuestion),
    })),
  }
}

function presentQuestion(question: CompiledQuestion) {
  const { name, title, type, inputType, choices, commentName, visibleIf, enableIf } = question
  return {
    name,
    title,
    type,
    inputType,
    choices: choices.map(({ value, text }) => ({ value, text })),
    commentName,
    conditional: visibleIf.length + enableIf.length > 0,
  }
}
