import type { ReactNode } from 'react'
import type { Model, Question } from 'survey-core'
import { useAnsweringTexts } from './texts.ts'
import { answerWords, sectionsOf } from './model.ts'

type AnswerListProps = { model: Model; beside?: (question: Question) => ReactNode }

/** All answers in words, section by section. */
export function AnswerList({ model, beside }: AnswerListProps) {
  return sectionsOf(model).map(({ page, questions }) => (
    <section key={page.name} className="answers">
      <h2>{page.title}</h2>
      <dl>
        {questions.map((question) => (
          <div key={question.name} className="answer keep-together">
            <dt>{question.title}</dt>
            <dd>
              <AnswerText question={question} />
            </dd>
            {beside && <dd className="answer-beside">{beside(question)}</dd>}
          </div>
        ))}
      </dl>
    </section>
  ))
}

function AnswerText({ question }: { question: Question }) {
  const words = useAnsweringTexts().review
  const lines = answerWords(question)
  if (lines.length > 0)
    return lines.map((line) => (
      <span key={line} className="answer-line">
        {line}
      </span>
    ))
  if (question.isRequired) return <span className="field-error">{words.missing}</span>
  return <span className="muted">{words.unanswered}</span>
}
