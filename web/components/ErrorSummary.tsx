import { type MouseEvent, useEffect, useRef } from 'react'
import { useLanguage, useWords } from '../lib/language.tsx'
import { common as en } from '../locales/en/common.ts'
import { common as fr } from '../locales/fr/common.ts'
import { plural } from '../locales/say.ts'

/** One thing to correct: the id of its control and what is wrong with it. */
export type FieldError = { id: string; text: string }

type ErrorSummaryProps = {
  errors: readonly FieldError[]
  /** Another one with each check of the form; where it isn't given, the errors themselves are. */
  since?: unknown
}

/** All that keeps a form from being sent. Focus moves here with each check that finds some; each line leads to its field. */
export function ErrorSummary({ errors, since = errors }: ErrorSummaryProps) {
  const { language } = useLanguage()
  const words = useWords({ en, fr })
  const box = useRef<HTMLDivElement>(null)
  // What is mended goes from the list without moving whoever mends it.
  useEffect(() => box.current?.focus(), [since])
  if (errors.length === 0) return null
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{plural(language, words.errorSummary, errors.length, { n: errors.length })}</h2>
      <ul>
        {errors.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`} onClick={(event) => goTo(event, id)}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function goTo(event: MouseEvent, id: string): void {
  event.preventDefault()
  document.getElementById(id)?.focus()
}
