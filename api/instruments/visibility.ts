import type { CompiledInstrument, CompiledQuestion } from './compiled.ts'
import type { Condition, Values } from './conditions.ts'

/**
 * The questions a person with these answers is shown, in order. An answer to a hidden question counts for nothing,
 * so what it would show or hide is looked at again without it, until nothing changes.
 */
export function visibleQuestions(
  instrument: CompiledInstrument,
  answers: Values,
): readonly CompiledQuestion[] {
  const shown = shownBy(instrument, answers)
  if (shown.length === instrument.questions.length) return shown
  const unfounded = instrument.questions.filter(
    (question) => question.name in answers && !shown.includes(question),
  )
  if (unfounded.length === 0) return shown
  const names = new Set(unfounded.map(({ name }) => name))
  const others = Object.entries(answers).filter(([name]) => !names.has(name))
  return visibleQuestions(instrument, Object.fromEntries(others))
}

/** Of most forms everybody is shown every question: their list is taken as it is. */
function shownBy({ questions }: CompiledInstrument, answers: Values): readonly CompiledQuestion[] {
  const isShown = ({ visibleIf }: CompiledQuestion) => allHold(visibleIf, answers)
  return questions.every(isShown) ? questions : questions.filter(isShown)
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
  for (const condition of conditions) if (!condition.holds(values)) return false
  return true
}
