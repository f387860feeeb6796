import { EmailValidator } from 'survey-core'
import type { Answer, FaultWord } from './answers.ts'
import type { CompiledQuestion } from './compiled.ts'

/** Whether one value may answer a question, whatever the others say; text comes back normalized. */
export type ValueCheck =
  | { ok: true; value: Answer }
  | { ok: false; word: FaultWord; params: Record<string, string | number> }

const emailLimit = 254

/** Checks one answer that is not blank: type, choices, limits, characters. */
export function checkValue(question: CompiledQuestion, value: unknown): ValueCheck {
  switch (question.type) {
    case 'checkbox':
    case 'ranking':
      return checkSeveral(question, value)
    case 'comment':
      return checkText(value, question.limits.maxLength, true)
    case 'text':
      return checkLine(question, value)
    default:
      return checkOne(question, value)
  }
}

/**
 * Checks text: no character that the database or a printout can't hold; composed (NFC), line ends as `\n`. Its length is the
 * browser's count, or what is kept where that is longer: some letters are two once composed, and a sealed box has room for no more.
 */
export function checkText(value: unknown, maxLength: number, severalLines: boolean): ValueCheck {
  if (typeof value !== 'string') return refuse('answer.wrong_type')
  const text = value.replaceAll(/\r\n?/g, '\n')
  const composed = text.normalize('NFC')
  const length = Math.max(text.length, composed.length)
  if (length > maxLength) return refuse('answer.too_long', { max: maxLength, length })
  if (!text.isWellFormed() || (severalLines ? forbiddenInComments : forbidden).test(text))
    return refuse('answer.forbidden_character')
  return accept(composed)
}

/** Control characters and noncharacters: what a database or a printout can't hold. */
const forbidden = /[\p{Cc}\uFFFE\uFFFF]/u
const forbiddenInComments = /[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/u

function checkOne({ choices }: CompiledQuestion, value: unknown): ValueCheck {
  const choice = choices.find((candidate) => candidate.value === value)
  if (choice) return accept(choice.value)
  return isScalar(value) ? refuse('answer.off_list') : refuse('answer.wrong_type')
}

function checkSeveral(question: CompiledQuestion, value: unknown): ValueCheck {
  if (!Array.isArray(value)) return refuse('answer.wrong_type')
  const values: readonly unknown[] = value
  if (values.length > question.choices.length + 1)
    return refuse('answer.too_many', { max: mostOf(question) })
  const picked = question.choices.filter((choice) => values.includes(choice.value))
  if (values.some((one) => !isScalar(one))) return refuse('answer.wrong_type')
  if (values.some((one) => !question.choices.some((choice) => choice.value === one)))
    return refuse('answer.off_list')
  if (picked.length < values.length) return refuse('answer.repeated')
  if (values.length > 1 && picked.some((choice) => choice.exclusive))
    return refuse('answer.exclusive')
  if (values.length > mostOf(question)) return refuse('answer.too_many', { max: mostOf(question) })
  return accept(values as (string | number)[])
}

function mostOf({ limits, choices }: CompiledQuestion): number {
  return Math.min(limits.maxSelected, choices.length)
}

function checkLine(question: CompiledQuestion, value: unknown): ValueCheck {
  if (question.inputType === 'number') return checkNumber(question, value)
  const text = checkText(
    value,
    question.inputType === 'email' ? emailLimit : question.limits.maxLength,
    false,
  )
  if (!text.ok) return text
  if (question.inputType === 'email')
    return isEmail(text.value) ? text : refuse('answer.not_an_email')
  return question.inputType === 'date' ? checkDate(question, String(text.value)) : text
}

/** The form's own pattern, so that what it lets through is not refused here, and the reverse. */
function isEmail(value: unknown): boolean {
  return new EmailValidator().validate(value) === null
}

function checkNumber({ limits }: CompiledQuestion, value: unknown): ValueCheck {
  if (typeof value !== 'number' || !Number.isFinite(value)) return refuse('answer.not_a_number')
  const bounds = checkBounds(value, limits.min, limits.max)
  if (!bounds.ok) return bounds
  return limits.step === null || isMultiple(value, limits.step)
    ? accept(value === 0 ? 0 : value)
    : refuse('answer.off_step', { step: limits.step })
}

/** 0.3 is a multiple of 0.1 although neither is exact in binary. */
function isMultiple(value: number, step: number): boolean {
  const steps = value / step
  return Math.abs(steps - Math.round(steps)) < 1e-9 * Math.max(1, Math.abs(steps))
}

function checkDate({ limits }: CompiledQuestion, value: string): ValueCheck {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null
  const real =
    date !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
  return real ? checkBounds(value, limits.min, limits.max) : refuse('answer.not_a_date')
}

function checkBounds(
  value: string | number,
  min: string | number | null,
  max: string | number | null,
): ValueCheck {
  const low = min !== null && value < min
  const high = max !== null && value > max
  if (!low && !high) return accept(value)
  if (min !== null && max !== null) return refuse('answer.out_of_range', { min, max })
  return low
    ? refuse('answer.too_small', { min: min ?? '' })
    : refuse('answer.too_large', { max: max ?? '' })
}

function isScalar(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value)
}

function accept(value: Answer): ValueCheck {
  return { ok: true, value }
}

function refuse(word: FaultWord, params: Record<string, string | number> = {}): ValueCheck {
  return { ok: false, word, params }
}
