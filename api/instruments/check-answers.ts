import type { Answer, Answers, Fault, FaultWord } from './answers.ts'
import { checkText, checkValue } from './check-value.ts'
import { otherValue } from './choices.ts'
import { openTextLimit } from './compile.ts'
import type { CompiledInstrument, CompiledQuestion } from './compiled.ts'
import { isEnabled, isRequired, visibleQuestions } from './visibility.ts'

export type AnswersCheck = { ok: true; answers: Answers } | { ok: false; fault: Fault }

type Found = Fault | null
type Given = Record<string, Answer>

/**
 * Checks what a browser sent against its instrument; nothing it says is trusted. A draft (`complete: false`) may lack
 * answers but not hold wrong ones. Gives the answers with texts composed and blanks left out, or the first fault in
 * this order: keys, each answer by itself, hidden questions, comments, what is missing.
 */
export function checkAnswers(
  instrument: CompiledInstrument,
  answers: unknown,
  { complete }: { complete: boolean },
): AnswersCheck {
  if (!isRecord(answers)) return { ok: false, fault: fault('answer.not_answers', null) }
  const stranger = findStranger(instrument, answers)
  if (stranger) return { ok: false, fault: stranger }
  const given: Given = {}
  const found = collect(instrument, answers, given) ?? findTogether(instrument, given, complete)
  return found ? { ok: false, fault: found } : { ok: true, answers: given }
}

/** What is wrong between answers that may each stand by themselves. */
function findTogether(instrument: CompiledInstrument, given: Given, complete: boolean): Found {
  const visible = visibleQuestions(instrument, given)
  return (
    findHidden(instrument, visible, given) ??
    findStrayComment(instrument, given) ??
    (complete ? findMissing(visible, given) : null)
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function findStranger(instrument: CompiledInstrument, answers: Record<string, unknown>): Found {
  const stranger = Object.keys(answers).find((key) => !isKeyOf(instrument, key))
  return stranger === undefined
    ? null
    : fault('answer.unknown_key', null, { key: stranger.toWellFormed().slice(0, 64) })
}

function isKeyOf({ byName }: CompiledInstrument, key: string): boolean {
  if (byName.has(key)) return true
  const beside = byName.get(key.replace(/-Comment$/, ''))
  return beside !== undefined && beside.commentKey !== 'never'
}

/** Puts each answer that is not blank into `given`, normalized; stops at the first that can't stand by itself. */
function collect(
  instrument: CompiledInstrument,
  answers: Record<string, unknown>,
  given: Given,
): Found {
  for (const question of instrument.questions) {
    const found =
      take(question, question.name, answers, given, checkValue) ??
      take(question, question.commentName, answers, given, checkComment)
    if (found) return found
  }
  return null
}

function take(
  question: CompiledQuestion,
  key: string,
  answers: Record<string, unknown>,
  given: Given,
  check: typeof checkValue,
): Found {
  const value = Object.hasOwn(answers, key) ? answers[key] : undefined
  if (isBlank(value, key === question.name && isList(question))) return null
  const checked = check(question, value)
  if (!checked.ok) return fault(checked.word, question, checked.params)
  given[key] = checked.value
  return null
}

const checkComment: typeof checkValue = (_, value) => checkText(value, openTextLimit, true)

/** What the form means by no answer: nothing, an empty text, or for a list an empty list. */
function isBlank(value: unknown, list: boolean): boolean {
  if (value === undefined || value === null) return true
  return list ? Array.isArray(value) && value.length === 0 : value === ''
}

function isList({ type }: CompiledQuestion): boolean {
  return type === 'checkbox' || type === 'ranking'
}

function findHidden(
  { questions }: CompiledInstrument,
  visible: readonly CompiledQuestion[],
  given: Given,
): Found {
  if (visible.length === questions.length) return null
  const shown = new Set(visible)
  const hidden = questions.find(
    (question) => !shown.has(question) && (question.name in given || question.commentName in given),
  )
  return hidden ? fault('answer.hidden', hidden) : null
}

function findStrayComment({ questions }: CompiledInstrument, given: Given): Found {
  const stray = questions.find(
    (question) =>
      question.commentKey === 'other' &&
      question.commentName in given &&
      !choseOther(question, given),
  )
  return stray ? fault('answer.comment_unasked', stray) : null
}

function choseOther({ name }: CompiledQuestion, given: Given): boolean {
  const answer = given[name]
  return Array.isArray(answer) ? answer.includes(otherValue) : answer === otherValue
}

function findMissing(visible: readonly CompiledQuestion[], given: Given): Found {
  for (const question of visible) {
    if (!isEnabled(question, given)) continue
    const found = lacking(question, given)
    if (found) return found
  }
  return null
}

function lacking(question: CompiledQuestion, given: Given): Found {
  const answer = given[question.name]
  if (isRequired(question, given) && isEmptyText(answer)) return fault('answer.missing', question)
  const least = leastOf(question, answer)
  if (countOf(answer) < least) return fault('answer.too_few', question, { min: least })
  const lacksComment =
    question.commentKey === 'other' &&
    choseOther(question, given) &&
    isEmptyText(given[question.commentName])
  return lacksComment ? fault('answer.comment_missing', question) : null
}

/** The form asks for its least number of selections even where nothing is required; one that stands alone is enough. */
function leastOf(question: CompiledQuestion, answer: Answer | undefined): number {
  if (question.type === 'ranking' && !question.partialRanking)
    return answer === undefined ? 0 : question.choices.length
  const alone =
    Array.isArray(answer) &&
    answer.length === 1 &&
    question.choices.some(({ value, exclusive }) => exclusive && value === answer[0])
  return alone ? 0 : question.limits.minSelected
}

function countOf(answer: Answer | undefined): number {
  return Array.isArray(answer) ? answer.length : 0
}

function isEmptyText(answer: Answer | undefined): boolean {
  return answer === undefined || (typeof answer === 'string' && answer.trim() === '')
}

function fault(
  word: FaultWord,
  question: CompiledQuestion | null,
  params: Fault['params'] = {},
): Fault {
  return { word, question: question?.name ?? null, params }
}
