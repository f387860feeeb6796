import type { QuestionRankingModel } from 'survey-core'

/** `keep`: the order is right as it stands. `in`, `out`: where only some of the choices are ranked. */
export type Move = 'up' | 'down' | 'in' | 'out' | 'keep'
type Value = string | number
export type Choice = { value: Value; text: string }

/** The choices in their order, those that have none yet, and whether as many are ranked as may be. */
export function placesOf(question: QuestionRankingModel): {
  ranked: Choice[]
  rest: Choice[]
  full: boolean
} {
  const choices = question.visibleChoices.map(({ value, text }) => ({ value, text }) as Choice)
  const order: Value[] = question.isEmpty() ? [] : question.value
  const ranked = order.flatMap((value) => choices.filter((choice) => choice.value === value))
  const rest = choices.filter(({ value }) => !order.includes(value))
  // Where all are ranked, one that the answer lacks stands at the end.
  if (!question.selectToRankEnabled) return { ranked: [...ranked, ...rest], rest: [], full: true }
  const most = question.maxSelectedChoices || choices.length
  return { ranked, rest, full: ranked.length >= most }
}

/** The order once a choice is moved. */
export function moved(order: readonly Value[], move: Move, value: Value): Value[] {
  if (move === 'in') return [...order, value]
  if (move === 'out') return order.filter((one) => one !== value)
  const from = order.indexOf(value)
  const step = { up: -1, down: 1, keep: 0 }[move]
  const next = order.filter((one) => one !== value)
  next.splice(from + step, 0, value)
  return next
}
