import type { ReactNode } from 'react'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { type Bilingual, fill } from '../../locales/index.ts'
import { useKeeping } from './requests.ts'

type ItemProps = {
  title: Bilingual
  group: string
  /** When it was due. */
  when: ReactNode
  late: boolean
  children: ReactNode
}

/** One thing that waits: what, of which group, since when, and what one may do about it at once. */
export function Item({ title, group, when, late, children }: ItemProps) {
  const { language } = useLanguage()
  return (
    <li className="milestone">
      <div className="milestone-head">
        <div>
          <h3>{title[language]}</h3>
          <p className="milestone-dates">
            <span className={late ? 'outcome outcome-overdue' : 'outcome outcome-ahead'}>
              {when}
            </span>
            <span className="muted small">{group}</span>
          </p>
        </div>
        <div className="milestone-actions no-print">{children}</div>
      </div>
    </li>
  )
}

type AtOnceProps = {
  text: string
  title: Bilingual
  write: () => Promise<unknown>
  onSaved: (title: string) => void
}

/** A button that keeps something at once. */
export function AtOnce({ text, title, write, onSaved }: AtOnceProps) {
  const { waiting } = useTexts()
  const { language } = useLanguage()
  const problemText = useProblemText()
  const keep = useKeeping(write, () => onSaved(title[language]))
  return (
    <>
      {keep.error && <Notice kind="problem">{problemText(keep.error)}</Notice>}
      <Button
        busy={keep.isPending}
        aria-label={fill(waiting.of, { action: text, title: title[language] })}
        onClick={() => keep.mutate()}
      >
        {text}
      </Button>
    </>
  )
}
