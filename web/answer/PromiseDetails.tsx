import { useLanguage, useWords } from '../lib/language.tsx'
import { promises as en } from '../locales/en/promises.ts'
import { promises as fr } from '../locales/fr/promises.ts'
import { fill, plural } from '../locales/say.ts'
import type { Opening } from './requests.ts'

/** What a round promises: its mode, and below how many who answered no figure, no comment is shown. */
export type Promised = Pick<Opening, 'threshold' | 'commentThreshold' | 'namedMonths'> & {
  mode: Opening['wave']['mode']
}

const parts = ['stored', 'draft', 'seen', 'limits', 'link'] as const

/** What is stored, who sees it, and what nobody can be protected from. */
export function PromiseDetails({ mode, threshold, commentThreshold, namedMonths }: Promised) {
  const { language } = useLanguage()
  const words = useWords({ en, fr })
  const details = words[mode]
  const months = plural(language, words.months, namedMonths, { n: namedMonths })
  return (
    <dl>
      {parts.map((part) => (
        <div key={part}>
          <dt>{details[part].title}</dt>
          <dd>{fill(details[part].text, { threshold, comments: commentThreshold, months })}</dd>
        </div>
      ))}
    </dl>
  )
}
