import { useWords } from '../lib/language.tsx'
import { promises as en } from '../locales/en/promises.ts'
import { promises as fr } from '../locales/fr/promises.ts'
import { fill } from '../locales/say.ts'
import type { Opening } from './requests.ts'

/** The mode of a round, and below how many who answered no figure, no comment is shown. */
export type Promised = { mode: Opening['wave']['mode']; threshold: number; comments: number }

const parts = ['stored', 'draft', 'seen', 'limits', 'link'] as const

/** What is stored, who sees it, and what nobody can be protected from. */
export function PromiseDetails({ mode, threshold, comments }: Promised) {
  const details = useWords({ en, fr })[mode]
  return (
    <dl>
      {parts.map((part) => (
        <div key={part}>
          <dt>{details[part].title}</dt>
          <dd>{fill(details[part].text, { threshold, comments })}</dd>
        </div>
      ))}
    </dl>
  )
}
