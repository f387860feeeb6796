/** What a person may answer to one question. */
export type Answer = string | number | boolean | readonly (string | number)[]

/** Answers by question name, `<name>-Comment` beside them; what is unanswered is absent. */
export type Answers = Readonly<Record<string, Answer>>

/** Why an answer is refused; each word is a key of `web/locales/<language>/answers.ts`. */
export const faultWords = [
  'answer.not_answers',
  'answer.unknown_key',
  'answer.wrong_type',
  'answer.not_a_number',
  'answer.not_a_date',
  'answer.not_an_email',
  'answer.off_list',
  'answer.repeated',
  'answer.exclusive',
  'answer.too_many',
  'answer.too_few',
  'answer.out_of_range',
  'answer.too_small',
  'answer.too_large',
  'answer.off_step',
  'answer.too_long',
  'answer.forbidden_character',
  'answer.hidden',
  'answer.comment_unasked',
  'answer.comment_missing',
  'answer.missing',
] as const

export type FaultWord = (typeof faultWords)[number]

/** The first thing wrong with a set of answers. `params` fill the text's placeholders, beside `{question}`, its title. */
export interface Fault {
  word: FaultWord
  question: string | null
  params: Readonly<Record<string, string | number>>
}

const commentSuffix = '-Comment'

/** The key of the text beside a question's answer, as survey-core sends it. */
export function commentKey(question: string): string {
  return `${question}${commentSuffix}`
}
