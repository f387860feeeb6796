import type { Answer } from '../instruments/answers.ts'
import type { CompiledChoice, CompiledQuestion } from '../instruments/compiled.ts'

/** A cell's answer, or the text that is none of the question's answers. */
export type CellAnswer = { answer: Answer } | { stray: string }

/** What spreadsheets write for a yes and for a no. */
const yesAndNo = [
  ['yes', 'oui', 'true', 'vrai', '1'],
  ['no', 'non', 'false', 'faux', '0'],
] as const

/** Reads a cell that is not blank as an answer to the question; several selections are joined by `|`. */
export function answerFrom(question: CompiledQuestion, text: string): CellAnswer {
  if (question.type === 'checkbox' || question.type === 'ranking')
    return severalFrom(question, text)
  if (question.choices.length > 0) return oneFrom(question, text)
  if (question.inputType !== 'number') return { answer: text }
  const number = Number(text.replace(',', '.'))
  return Number.isFinite(number) ? { answer: number } : { stray: text }
}

function oneFrom(question: CompiledQuestion, text: string): CellAnswer {
  const choice = question.choices.find((each) => isWritten(each, text)) ?? yesOrNo(question, text)
  return choice ? { answer: choice.value } : { stray: text }
}

function severalFrom({ choices }: CompiledQuestion, text: string): CellAnswer {
  const values: (string | number)[] = []
  for (const part of text.split('|').map((each) => each.trim())) {
    const value = choices.find((each) => isWritten(each, part))?.value
    if (value === undefined || typeof value === 'boolean') return { stray: part }
    values.push(value)
  }
  return { answer: values }
}

const isWritten = ({ value }: CompiledChoice, text: string): boolean =>
  String(value) === text || (typeof value === 'number' && Number(text) === value)

function yesOrNo({ type, choices }: CompiledQuestion, text: string): CompiledChoice | undefined {
  if (type !== 'boolean') return undefined
  const at = yesAndNo.findIndex((words) => words.some((word) => word === text.toLowerCase()))
  return choices[at]
}
