import type { ReactNode } from 'react'

/** One question with what was answered, in words; `beside`, where something may be done about it. */
export type SaidAnswer = { name: string; title: string; said: ReactNode; beside?: ReactNode }

/** A section of an instrument. */
export type SaidSection = { name: string; title: string; answers: readonly SaidAnswer[] }

type AnswerSectionsProps = { sections: readonly SaidSection[]; heading?: 'h2' | 'h3' }

/** A person's answers, each beneath its question, section by section; its page brings `look/answers.css`. */
export function AnswerSections({ sections, heading: Heading = 'h2' }: AnswerSectionsProps) {
  return sections.map(({ name, title, answers }) => (
    <section key={name} className="answers">
      <Heading>{title}</Heading>
      <dl>
        {answers.map((answer) => (
          <div key={answer.name} className="answer keep-together">
            <dt>{answer.title}</dt>
            <dd>{answer.said}</dd>
            {answer.beside && <dd className="answer-beside">{answer.beside}</dd>}
          </div>
        ))}
      </dl>
    </section>
  ))
}

/** An answer in words, one a line. */
export function AnswerLines({ lines }: { lines: readonly string[] }) {
  return lines.map((line) => (
    <span key={line} className="answer-line">
      {line}
    </span>
  ))
}
