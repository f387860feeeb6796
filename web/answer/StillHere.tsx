import { Suspense, useEffect, useState } from 'react'
import { later } from './later.ts'
import { ConfirmButton } from '../components/ConfirmButton.tsx'
import { Notice } from '../components/Notice.tsx'
import { Skeleton } from '../components/Skeleton.tsx'
import { useWords } from '../lib/language.tsx'
import { deadLinks as en } from '../locales/en/dead-links.ts'
import { deadLinks as fr } from '../locales/fr/dead-links.ts'
import { fill } from '../locales/say.ts'
import { type Fate, fateOf } from './fate.ts'
import type { Dead, KeptAnswers } from './use-opening.ts'

// Few come here with answers: only they wait for the survey library, once they ask to see them.
const AnswerCopy = later(async () => (await import('./form/AnswerCopy.tsx')).AnswerCopy)

type StillHereProps = { dead: Dead; kept: KeptAnswers; secret: string | null }

/** Answers this device holds though no more are taken: whether they count, to read or copy once more, and erased from the device at wish. */
export function StillHere({ dead, kept, secret }: StillHereProps) {
  const words = useWords({ en, fr }).kept
  const fate = useFate(dead)
  const [shown, setShown] = useState(false)
  const [erased, setErased] = useState(false)
  const erase = async () => {
    const { eraseKept } = await import('./device/vault.ts')
    if (secret) await eraseKept(secret, dead)
    setErased(true)
  }
  if (erased) return <Notice kind="done">{words.erased}</Notice>
  if (!fate) return <Skeleton heights={[4]} />
  const lost = fate.at === 'nothing'
  const { definition, answers } = kept
  return (
    <>
      <Told fate={fate} />
      <details className="copy" onToggle={() => setShown(true)}>
        <summary>{words.show}</summary>
        {shown && (
          <Suspense fallback={<Skeleton heights={[6, 6]} />}>
            <AnswerCopy {...{ definition, answers }} />
          </Suspense>
        )}
      </details>
      <ConfirmButton
        text={words.erase}
        question={lost ? words.eraseAsk : words.eraseCopy}
        busy={false}
        onConfirm={() => void erase()}
      />
    </>
  )
}

/** Null while it is asked. */
function useFate(dead: Dead): Fate | null {
  const [fate, setFate] = useState<Fate | null>(null)
  useEffect(() => {
    let current = true
    void fateOf(dead).then((found) => current && setFate(found))
    return () => void (current = false)
  }, [dead])
  return fate
}

function Told({ fate: { at, receipt } }: { fate: Fate }) {
  const words = useWords({ en, fr }).kept
  const said = () => {
    if (at === 'nothing') return words.nothing
    if (at === 'unknown') return receipt ? words.unpublished : words.unasked
    return receipt ? `${words.published} ${words.changes}` : words.changes
  }
  const kind = at === 'counted' || at === 'waiting' ? 'information' : 'warning'
  return <Notice kind={kind}>{fill(said(), { receipt })}</Notice>
}
