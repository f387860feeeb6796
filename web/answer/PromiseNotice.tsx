import { Suspense } from 'react'
import { later } from './later.ts'
import { fill } from '../locales/say.ts'
import type { Promised } from './PromiseDetails.tsx'
import { useAnswerTexts } from './texts.ts'

// Its texts are long: they follow the first screen instead of holding it up.
const PromiseDetails = later(async () => (await import('./PromiseDetails.tsx')).PromiseDetails)

/** What the round's mode promises, in two sentences, and all of it underneath. */
export function PromiseNotice(promised: Promised) {
  const words = useAnswerTexts()
  const { lead, text } = words.promise[promised.mode]
  return (
    <div className="notice promise">
      <p>
        <strong>{lead}</strong> {fill(text, { threshold: promised.threshold })}
      </p>
      <details>
        <summary>{words.promise.more}</summary>
        <Suspense>
          <PromiseDetails {...promised} />
        </Suspense>
      </details>
    </div>
  )
}
