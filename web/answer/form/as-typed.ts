import { type Model, QuestionTextModel } from 'survey-core'

/**
 * Has the model hear every letter typed. The library leaves e-mail addresses, and comments beside a scale or a switch, in their
 * field until it is left: whoever closes the page before loses them, and a page drawn anew meanwhile empties the field.
 */
export function hearAsTyped(model: Model): void {
  for (const question of model.getAllQuestions()) {
    if (question instanceof QuestionTextModel) Object.assign(question, { isTextValue: () => true })
    question.onCommentInput = ({ target }: { target: HTMLTextAreaElement }) => {
      question.comment = target.value
    }
  }
}
