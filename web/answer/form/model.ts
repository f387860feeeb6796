import { Model, type PageModel, type Question, QuestionTextModel, settings } from 'survey-core'
import 'survey-core/i18n/french'
import { exact } from '../../locales/exact.ts'
import { date } from '../../locales/format.ts'
import type { Language } from '../../locales/shape.ts'
import type { Answers } from '../requests.ts'
import { hearAsTyped } from './as-typed.ts'
import { sayMore, speakOurWords } from './question-words.ts'

settings.animationEnabled = false
settings.titleTags = { ...settings.titleTags, question: 'h2', panel: 'h2' }
speakOurWords()

/** The survey library's model of the questions: it shows one section at a time, and nothing around it. */
export function makeModel(definition: object, answers: Answers, language: Language): Model {
  const model = new Model(definition)
  Object.assign(model, {
    showNavigationButtons: false,
    showTitle: false,
    showPageTitles: false,
    showCompletePage: false,
    requiredMark: '',
    textUpdateMode: 'onTyping',
    width: '100%',
  })
  model.locale = language
  model.data = answers
  hearAsTyped(model)
  sayMore(model)
  model.onUpdateChoiceItemCss.add((_, options) => {
    if (standsApart(options.question, options.item.value)) options.css += ' answer-apart'
  })
  return model
}

/** A choice beside the scale: "can't say", "none of these". */
function standsApart(question: Question, value: unknown): boolean {
  const choices: { value: unknown; isExclusive?: boolean }[] = question['choices'] ?? []
  const scale = choices.some((choice) => typeof choice.value === 'number')
  const own = choices.find((choice) => choice.value === value)
  return (scale && typeof value === 'string') || value === 'cant_say' || own?.isExclusive === true
}

/** The answers as they are sent: what is empty is left out, and what a paste brought that nobody sees. */
export function answersOf(model: Model): Answers {
  const seen = ([name, value]: [string, unknown]) => {
    if (typeof value !== 'string') return [name, value]
    const oneLine = model.getQuestionByName(name)?.getType() === 'text'
    return [name, seenOf(oneLine ? value.replace(/[\t\v]/g, ' ') : value)]
  }
  const given = Object.entries<unknown>(model.data).map(seen)
  return Object.fromEntries(given.filter(([, value]) => value !== ''))
}

/** Word processors break a line by a vertical tab; other control characters aren't stored, and their person couldn't find them. */
const seenOf = (text: string): string =>
  text
    .replaceAll('\v', '\n')
    .replace(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/gu, '')
    .toWellFormed()

/** Questions shown, by section. */
export function sectionsOf(model: Model): { page: PageModel; questions: Question[] }[] {
  return model.visiblePages.map((page) => ({
    page,
    questions: page.questions.filter((question) => question.isVisible && !question.isPanel),
  }))
}

/** An answer in words, one a line; none where there is no answer. */
export function answerWords(question: Question): string[] {
  if (question.isEmpty()) return question.comment ? [question.comment] : []
  const values: unknown[] = Array.isArray(question.value) ? question.value : [question.value]
  const wrap = Array.isArray(question.value)
  const words = values.map(
    (value) =>
      lineWords(question, value) ?? String(question.getDisplayValue(false, wrap ? [value] : value)),
  )
  return question.comment && !question.isOtherSelected ? [...words, question.comment] : words
}

/** The library repeats numbers and dates as they are stored. */
function lineWords(question: Question, value: unknown): string | null {
  if (!(question instanceof QuestionTextModel)) return null
  const language = question.survey?.getLocale() === 'fr' ? 'fr' : 'en'
  if (question.inputType === 'number') return exact(language, Number(value))
  return question.inputType === 'date' ? date(language, String(value)) : null
}

/** Where to go on: the first section that lacks an answer it needs, or, where none is needed, any answer. */
export function sectionToResume(model: Model): PageModel | undefined {
  const sections = sectionsOf(model)
  const must = model.getAllQuestions().some((question) => question.isRequired)
  const lacks = (question: Question) => question.isEmpty() && (question.isRequired || !must)
  return sections.find(({ questions }) => questions.some(lacks))?.page ?? sections.at(-1)?.page
}

/** The section's first question with a fault. */
export function firstFault(page: PageModel): { question?: string } {
  const question = page.questions.find((one) => one.errors.length > 0)
  return question ? { question: question.name } : {}
}
