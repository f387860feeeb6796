import type { ReactNode } from 'react'
import { AnswerLines, AnswerSections, type SaidSection } from '../../components/AnswerSections.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import type { Question, Respondent, Section } from './requests.ts'
import { answerWords, type Kept, keptOf, unasked, type Words } from './words.ts'

type PersonAnswersProps = { person: Respondent; sections: readonly Section[] }

/** Everything one person answered, each beneath its question; questions left open are there to be asked. */
export function PersonAnswers({ person, sections }: PersonAnswersProps) {
  const { namedAnswers: texts } = useTexts()
  const kept = keptOf(person)
  const shown = useSaidSections(sections, kept)
  return (
    <>
      <p className="small muted">{texts.lawful}</p>
      {person.waiting && <Notice kind="warning">{texts.lateText}</Notice>}
      {Object.keys(kept).length === 0 ? (
        <EmptyState title={texts.noneKept} text={texts.noneKeptText} />
      ) : (
        <div className="card card-padded person-answers">
          <AnswerSections sections={shown} />
        </div>
      )}
    </>
  )
}

function useSaidSections(sections: readonly Section[], kept: Kept): SaidSection[] {
  const { namedAnswers: texts } = useTexts()
  const { language } = useLanguage()
  const said = (question: Question): ReactNode => {
    const words = answerWords(question, kept, language, texts)
    if (words) return <InWords words={words} />
    return <span className="muted">{question.conditional ? texts.perhapsUnasked : texts.open}</span>
  }
  const asked = sections.map(({ name, title, questions }) => ({
    name,
    title: title[language],
    answers: questions.map((question) => ({
      name: question.name,
      title: question.title[language],
      said: said(question),
    })),
  }))
  const others = unasked(sections, kept).map(([name, text]) => ({
    name,
    title: name,
    said: <AnswerLines lines={[text]} />,
  }))
  if (others.length === 0) return asked
  return [...asked, { name: 'unasked answers', title: texts.unasked, answers: others }]
}

function InWords({ words: { lines, comment } }: { words: Words }) {
  return (
    <>
      <AnswerLines lines={lines} />
      {comment !== null && <span className="answer-comment">{comment}</span>}
    </>
  )
}
