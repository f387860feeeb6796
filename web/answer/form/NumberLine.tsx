import { createElement, useEffect, useState } from 'react'
import type { QuestionTextModel } from 'survey-core'
import {
  ReactQuestionFactory,
  SurveyQuestionElementBase,
  SurveyQuestionText,
} from 'survey-react-ui'
import { useLanguage } from '../../lib/language.tsx'
import { exact } from '../../locales/exact.ts'
import type { Language } from '../../locales/shape.ts'
import { readNumber, unreadNumbers } from './written-number.ts'

/** Puts our own field in the place of the library's for numbers: a browser's own leaves out the comma of `3,5` without a word. */
export function registerNumbers(): void {
  ReactQuestionFactory.Instance.registerQuestion('text', (props) => {
    const { question } = props as unknown as { question: QuestionTextModel }
    const field = question.inputType === 'number' ? Asked : SurveyQuestionText
    return createElement(field, props as unknown as object)
  })
}

class Asked extends SurveyQuestionElementBase {
  protected override renderElement() {
    return <NumberLine question={this.questionBase as unknown as QuestionTextModel} />
  }
}

/** A number, written with a comma or a point; once the field is left it stands as it was understood. */
function NumberLine({ question }: { question: QuestionTextModel }) {
  const { language } = useLanguage()
  const { value } = question
  const [text, setText] = useState(() => understood(question, language))
  const write = (next: string) => {
    setText(next)
    const read = readNumber(next, language)
    if (read === null && next.trim() !== '') unreadNumbers.set(question, next)
    else unreadNumbers.delete(question)
    question.value = read ?? undefined
  }
  // Another language, or answers taken over from another device.
  useEffect(() => {
    setText((now) =>
      readNumber(now, language) === (value ?? null) ? now : understood(question, language),
    )
  }, [question, value, language])
  return (
    <input
      type="text"
      inputMode="decimal"
      autoComplete="off"
      id={question.inputId}
      className={question.getControlClass()}
      disabled={question.isInputReadOnly}
      value={text}
      onChange={(event) => write(event.target.value)}
      onBlur={() => setText(understood(question, language))}
      aria-required={question.a11y_input_ariaRequired}
      aria-label={question.a11y_input_ariaLabel}
      aria-labelledby={question.a11y_input_ariaLabelledBy}
      aria-describedby={question.a11y_input_ariaDescribedBy}
      aria-invalid={question.a11y_input_ariaInvalid}
      aria-errormessage={question.a11y_input_ariaErrormessage}
    />
  )
}

/** What was written and is no number, else the number as it is read. */
function understood(question: QuestionTextModel, language: Language): string {
  const { value } = question
  return unreadNumbers.get(question) ?? (typeof value === 'number' ? exact(language, value) : '')
}
