import { fill } from '../locales/say.ts'
import { useAnswerTexts } from './texts.ts'

type PromiseNoticeProps = { mode: 'confidential' | 'named'; threshold: number; comments: number }

const parts = ['stored', 'draft', 'seen', 'limits', 'link'] as const

/** What the round's mode promises, in two sentences, and all of it underneath. */
export function PromiseNotice({ mode, threshold, comments }: PromiseNoticeProps) {
  const words = useAnswerTexts()
  const { lead, text } = words.promise[mode]
  const details = words.details[mode]
  return (
    <div className="notice promise">
      <p>
        <strong>{lead}</strong> {fill(text, { threshold })}
      </p>
      <details>
        <summary>{words.promise.more}</summary>
        <dl>
          {parts.map((part) => (
            <div key={part}>
              <dt>{details[part].title}</dt>
              <dd>{fill(details[part].text, { threshold, comments })}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  )
}
