import { isBlank } from '../../web/locales/blank.ts'
import { type Answers, commentKey } from './answers.ts'
import type { CompiledInstrument, CompiledQuestion } from './compiled.ts'
import { formAsking } from './form.ts'

/** What somebody wrote in their own words, under the question it answers. */
export type OpenText = { question: string; text: string }

/** The keys of answers that hold somebody's own words: open questions, and what is written beside a choice. */
export const openTextKeys = (instrument: CompiledInstrument): string[] =>
  instrument.questions.flatMap(keysOf)

/** What one set of answers says in its author's own words; nothing where nobody would see any. */
export function openTexts(instrument: CompiledInstrument, answers: Answers): OpenText[] {
  return instrument.questions.flatMap((question) =>
    keysOf(question).flatMap((key) => {
      const text = answers[key]
      return typeof text === 'string' && !isBlank(text) ? [{ question: question.name, text }] : []
    }),
  )
}

/** The instrument without its open questions; whole where others are shown after answers to them. */
export function withoutOpenQuestions(instrument: CompiledInstrument): CompiledInstrument {
  const closed = instrument.questions.filter((question) => !isOpen(question))
  return formAsking(instrument, new Set(closed.map(({ name }) => name))) ?? instrument
}

const isOpen = ({ type, inputType }: CompiledQuestion): boolean =>
  type === 'comment' || (type === 'text' && inputType === 'text')

function keysOf(question: CompiledQuestion): string[] {
  const { name, commentKey: beside } = question
  return [...(isOpen(question) ? [name] : []), ...(beside === 'never' ? [] : [commentKey(name)])]
}
