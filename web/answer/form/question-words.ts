import {
  type LocalizableString,
  type Model,
  type Question,
  QuestionTextModel,
  surveyLocalization,
} from 'survey-core'
import { answering as en } from '../../locales/en/answering.ts'
import { answering as fr } from '../../locales/fr/answering.ts'
import { exact } from '../../locales/exact.ts'
import { date } from '../../locales/format.ts'
import type { Language } from '../../locales/shape.ts'
import { unreadNumbers } from './written-number.ts'

const texts = { en, fr }
const languages: readonly Language[] = ['en', 'fr']

/** Puts our words in the place of the survey library's, for all forms. */
export function speakOurWords(): void {
  for (const language of languages)
    Object.assign(surveyLocalization.locales[language] ?? {}, texts[language].faults)
}

/** What a form says of its questions beside their own words, in both languages. */
export function sayMore(model: Model): void {
  markOptional(model)
  model.onValidateQuestion.add((_, asked) => {
    if (!unreadNumbers.has(asked.question)) return
    asked.errors.length = 0
    asked.error = texts[model.locale === 'fr' ? 'fr' : 'en'].faults.unreadNumber
  })
  for (const question of model.getAllQuestions()) {
    if (question instanceof QuestionTextModel) sayBounds(question)
    nameComments(question)
  }
}

/** Where some questions must be answered and some need not, the latter say so. */
function markOptional(model: Model): void {
  const questions = model.getAllQuestions()
  if (!questions.some((question) => question.isRequired)) return
  for (const question of questions) {
    if (question.isRequired || question.requiredIf) continue
    for (const language of languages) {
      const said = question.locDescription.getLocaleText(language)
      const text = [texts[language].optional, said].filter(Boolean).join(' ')
      question.locDescription.setLocaleText(language, text)
    }
  }
}

/** The library writes bounds as a program does: dates in English, numbers with a point. */
function sayBounds(question: QuestionTextModel): void {
  const dated = question.inputType === 'date'
  for (const [fault, place, bound] of [
    [dated ? 'firstDay' : 'minError', 'locMinErrorText', question.min],
    [dated ? 'lastDay' : 'maxError', 'locMaxErrorText', question.max],
    ['stepError', 'locStepErrorText', question.step],
  ] as const) {
    if (!bound && (bound as unknown) !== 0) continue
    for (const language of languages) {
      const text = texts[language].faults[fault].replace('{0}', boundIn(language, bound))
      const words = question[place] as LocalizableString
      words.setLocaleText(language, text)
    }
  }
}

function boundIn(language: Language, bound: string | number): string {
  if (Number.isNaN(Number(bound))) return date(language, String(bound), 'long')
  return exact(language, Number(bound))
}

/** A field for a comment, or for what "other" means, is called by its question and what it asks for: the library gives it no name. */
function nameComments(question: Question): void {
  const named = (area: object, label: () => string) =>
    Object.defineProperty(area, 'ariaLabel', { get: () => `${question.title} – ${label()}` })
  named(question.commentTextAreaModel, () => question.commentText)
  const other = question['otherItem']
  if (other) named(question['getCommentTextAreaModel'](other) as object, () => other.text as string)
}
