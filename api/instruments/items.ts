import type { Answer, Answers } from './answers.ts'
import type { CompiledInstrument, CompiledQuestion } from './compiled.ts'
import { blankValue } from './question-rules.ts'
import { isEnabled, visibleQuestions } from './visibility.ts'

/** What one submission adds to the tallies: one value for each measured question it was asked. */
export interface ItemValue {
  item: string
  version: number
  /** The choice's value as text; several joined by `|`; `blank` when asked and left unanswered. */
  value: string
}

/**
 * The tally values of a complete, checked submission. A hidden question gives nothing: it was not asked; nor does one
 * shown for reading only and never answered. Selections are sorted, so that their order of clicking makes no new
 * value; rankings keep theirs.
 */
export function itemValues(instrument: CompiledInstrument, answers: Answers): ItemValue[] {
  const values: ItemValue[] = []
  for (const question of visibleQuestions(instrument, answers)) {
    const { item, name } = question
    const answer = answers[name]
    if (!item || (answer === undefined && !isEnabled(question, answers))) continue
    values.push({ item: item.code, version: item.version, value: valueOf(question, answer) })
  }
  return values
}

function valueOf(question: CompiledQuestion, answer: Answer | undefined): string {
  if (answer === undefined) return blankValue
  if (!Array.isArray(answer)) return String(answer)
  const values = answer.map(String)
  return (question.type === 'ranking' ? values : values.toSorted()).join('|')
}
