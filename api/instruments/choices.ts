import type { CompiledChoice } from './compiled.ts'
import type { ChoiceValue, QuestionDefinition } from './definition.ts'

type Rating = Extract<QuestionDefinition, { type: 'rating' }>
type YesNo = Extract<QuestionDefinition, { type: 'boolean' }>
type WithBuiltIn = Extract<QuestionDefinition, { showOtherItem?: boolean | undefined }>
type Listed = {
  value: ChoiceValue
  text: CompiledChoice['text']
  isExclusive?: boolean | undefined
}

/** The form gives its own choices these values. */
export const otherValue = 'other'
export const noneValue = 'none'

const noneText = { en: 'None', fr: 'Aucun' }
const otherText = { en: 'Other (describe)', fr: 'Autre (préciser)' }

/** The values a question may take, in the order shown, the form's own "none" and "other" last; none for an open question. */
export function choicesOf(question: QuestionDefinition): CompiledChoice[] {
  switch (question.type) {
    case 'radiogroup':
    case 'dropdown':
    case 'checkbox':
      return [...question.choices.map(listed), ...builtIn(question)]
    case 'ranking':
      return question.choices.map(listed)
    case 'rating':
      return ratingChoices(question)
    case 'boolean':
      return yesNoChoices(question)
    default:
      return []
  }
}

/** The numbers of a rating as the form makes them: from 1 to 5 by 1 unless told otherwise. */
export function ratingNumbers({ rateMin = 1, rateMax = 5, rateStep = 1 }: Rating): number[] {
  const length = Math.max(0, Math.floor((rateMax - rateMin) / rateStep) + 1)
  return Array.from({ length }, (_, index) => rateMin + index * rateStep)
}

function listed({ value, text, isExclusive = false }: Listed): CompiledChoice {
  return { value, text, exclusive: isExclusive }
}

function builtIn(question: WithBuiltIn): CompiledChoice[] {
  return [
    ...(question.showNoneItem
      ? [{ value: noneValue, text: question.noneText ?? noneText, exclusive: true }]
      : []),
    ...(question.showOtherItem
      ? [{ value: otherValue, text: question.otherText ?? otherText, exclusive: false }]
      : []),
  ]
}

function ratingChoices(question: Rating): CompiledChoice[] {
  if (question.rateValues) return question.rateValues.map(listed)
  return ratingNumbers(question).map((value) => ({
    value,
    text: { en: String(value), fr: String(value) },
    exclusive: false,
  }))
}

function yesNoChoices(question: YesNo): CompiledChoice[] {
  return [
    { value: question.valueTrue ?? true, text: question.labelTrue, exclusive: false },
    { value: question.valueFalse ?? false, text: question.labelFalse, exclusive: false },
  ]
}
