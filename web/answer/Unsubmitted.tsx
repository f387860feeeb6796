import { lazy, Suspense, useState } from 'react'
import { ConfirmButton } from '../components/ConfirmButton.tsx'
import { Notice } from '../components/Notice.tsx'
import { Skeleton } from '../components/Skeleton.tsx'
import { useWords } from '../lib/language.tsx'
import { deadLinks as en } from '../locales/en/dead-links.ts'
import { deadLinks as fr } from '../locales/fr/dead-links.ts'
import type { KeptAnswers } from './use-opening.ts'

// Few come here with answers: only they wait for the survey library, once they ask to see them.
const AnswerCopy = lazy(async () => ({
  default: (await import('./form/form.ts')).AnswerCopy,
}))

type UnsubmittedProps = { kept: KeptAnswers; secret: string | null }

/** Answers that a round closed without: said, to read or copy once more, and erased from the device at wish. */
export function Unsubmitted({ kept, secret }: UnsubmittedProps) {
  const words = useWords({ en, fr }).unsubmitted
  const [shown, setShown] = useState(false)
  const [erased, setErased] = useState(false)
  const erase = async () => {
    const { eraseKept } = await import('./device/vault.ts')
    if (secret) await eraseKept(secret)
    setErased(true)
  }
  if (erased) return <Notice kind="done">{words.erased}</Notice>
  return (
    <>
      <Notice kind="warning">{words.text}</Notice>
      <details className="copy" onToggle={() => setShown(true)}>
        <summary>{words.show}</summary>
        {shown && (
          <Suspense fallback={<Skeleton heights={[6, 6]} />}>
            <AnswerCopy {...kept} />
          </Suspense>
        )}
      </details>
      <ConfirmButton
        text={words.erase}
        question={words.eraseAsk}
        busy={false}
        onConfirm={() => void erase()}
      />
    </>
  )
}
