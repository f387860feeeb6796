import type { ReactNode } from 'react'
import type { Model, Question } from 'survey-core'
import { AnswerLines, AnswerSections } from '../../components/AnswerSections.tsx'
import { useAnsweringTexts } from './texts.ts'
import { answerWords, sectionsOf } from './model.ts'

type AnswerListProps = { model: Model; beside?: (question: Question) => ReactNode }

/** All answers in words, section by section. */
export function AnswerList({ model, beside }: AnswerListProps) {
  const sections = sectionsOf(model).map(({ page, questions }) => ({
    name: page.name,
    title: page.title,
    answers: questions.map((question) => ({
      name: question.name,
      title: question.title,
      said: <AnswerText question={question} />,
      beside: beside?.(question),
    })),
  }))
  return <AnswerSections sections={sections} />
}

function AnswerText({ question }: { question: Question }) {
  const words = useAnsweringTexts().review
  const lines = answerWords(question)
  if (lines.length > 0) return <AnswerLines lines={lines} />
  if (question.isRequired) return <span className="field-error">{words.missing}</span>
  return <span className="muted">{words.unanswered}</span>
}
