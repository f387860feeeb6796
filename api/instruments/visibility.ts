import type { CompiledInstrument, CompiledQuestion } from './compiled.ts'
import type { Condition, Values } from './conditions.ts'

/**
 * The questions a person with these answers is shown, in order. An answer to a hidden question counts for nothing,
 * so what it would show or hide is looked at again without it, until nothing changes.
 */
export function visibleQuestions(
  instrument: CompiledInstrument,
  answers: Values,
): CompiledQuestion[] {
  const values = { ...answers }
  for (;;) {
    const hidden = instrument.questions.filter(
      ({ name, visibleIf }) => name in values && !allHold(visibleIf, values),
    )
    if (hidden.length === 0)
      return instrument.questions.filter(({ visibleIf }) => allHold(visibleIf, values))
    for (const { name } of hidden) delete values[name]
  }
}

/** Whether the question, being visible, can be answered or is shown for reading only. */
export function isEnabled(question: CompiledQuestion, answers: Values): boolean {
  return allHold(question.enableIf, answers)
}

/** Whether the question, being visible and enabled, must be answered. `requiredIf` decides alone where it is present. */
export function isRequired(question: CompiledQuestion, answers: Values): boolean {
  return question.requiredIf ? question.requiredIf.holds(answers) : question.required
}

function allHold(conditions: readonly Condition[], values: Values): boolean {
  return conditions.every((condition) => condition.holds(values))
}
