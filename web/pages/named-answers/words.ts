import { exact } from '../../locales/exact.ts'
import { date, fill, type Language, number } from '../../locales/index.ts'
import type { Question, Respondent, Section } from './requests.ts'

/** Answers as they are kept: by question name, `<name>-Comment` beside them. */
export type Kept = Readonly<Record<string, unknown>>

/** An answer in words: one choice a line, and what was written beside it. */
export type Words = { lines: string[]; comment: string | null }

/** What the words need of the language's texts. */
type Texts = { scale: string }

/** The answers kept of a person; empty where nothing was answered, or nothing is kept any more. */
export const keptOf = ({ answers }: Pick<Respondent, 'answers'>): Kept => Object(answers) as Kept

/**
 * An answer as its person would read it; null where there is none. The survey library, which words a respondent's own
 * copy, weighs more than a page may: this says the same without it.
 */
export function answerWords(
  question: Question,
  kept: Kept,
  language: Language,
  texts: Texts,
): Words | null {
  const value = kept[question.name]
  const comment = kept[question.commentName]
  if (isBlank(value) && isBlank(comment)) return null
  const values = isBlank(value) ? [] : [value].flat()
  const lines = values.map((one) => said(question, one, language, texts))
  return {
    lines: question.type === 'ranking' ? lines.map(placed(language)) : lines,
    comment: isBlank(comment) ? null : String(comment),
  }
}

/** How many of the questions are answered. */
export const countAnswered = (sections: readonly Section[], kept: Kept): number =>
  sections
    .flatMap(({ questions }) => questions)
    .filter(({ name, commentName }) => !isBlank(kept[name]) || !isBlank(kept[commentName])).length

/** Answers that no question of the round asks for, by name: shown as they are kept rather than lost. */
export function unasked(sections: readonly Section[], kept: Kept): [name: string, text: string][] {
  const known = new Set(
    sections.flatMap(({ questions }) => questions.flatMap((one) => [one.name, one.commentName])),
  )
  return Object.entries(kept)
    .filter(([name, value]) => !known.has(name) && !isBlank(value))
    .map(([name, value]) => [name, plainly(value)])
}

const plainly = (value: unknown): string =>
  typeof value === 'object' ? JSON.stringify(value) : String(value)

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length)

const placed = (language: Language) => (line: string, index: number) =>
  `${number(language, index + 1)}. ${line}`

function said(question: Question, value: unknown, language: Language, texts: Texts): string {
  const { type, inputType, choices } = question
  const choice = choices.find((one) => one.value === value)
  if (choice && type === 'rating' && isBare(choices)) return onScale(question, value, texts)
  if (choice) return choice.text[language]
  if (typeof value === 'number') return exact(language, value)
  if (inputType === 'date' && isDay(value)) return date(language, value)
  return plainly(value)
}

/** A rating whose numbers have no words: its ends say what the number means. */
function onScale({ choices }: Question, value: unknown, texts: Texts): string {
  return fill(texts.scale, { value, low: choices.at(0)?.value, high: choices.at(-1)?.value })
}

const isBare = (choices: Question['choices']): boolean =>
  choices.every(({ value, text }) => text.en === String(value))

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
