import type { Answers } from '../requests.ts'

/** Whether two sets of answers say the same, in whatever order, and however their accents are written: the server composes them. */
export function sameAnswers(one: Answers, other: Answers): boolean {
  return inOrder(one) === inOrder(other)
}

const inOrder = (answers: Answers): string =>
  JSON.stringify(Object.entries(answers).toSorted(([a], [b]) => (a < b ? -1 : 1))).normalize()
