import { useEffect, useState } from 'react'
import { useWords } from '../../lib/language.tsx'
import { ballot as en } from '../../locales/en/ballot.ts'
import { ballot as fr } from '../../locales/fr/ballot.ts'
import { fill } from '../../locales/say.ts'
import type { Opening } from '../requests.ts'
import { wordsOfPaper } from './fingerprint.ts'

/** Who approved an anonymous round, its six words, and what they are good for. */
export function RoundWords({ opening }: { opening: Opening }) {
  const words = useWords({ en, fr })
  const paper = opening.ballot
  const [six, setSix] = useState<string[] | null>(null)
  const [secure] = useState(() => Boolean(globalThis.crypto?.subtle))
  useEffect(() => {
    let current = true
    if (paper && secure) void wordsOfPaper(paper).then((made) => current && setSix(made))
    return () => void (current = false)
  }, [paper, secure])
  if (!paper) return null
  return (
    <section className="round-words" aria-label={words.title}>
      {paper.approvedBy && <p>{fill(words.approved, { name: paper.approvedBy })}</p>}
      <p className="six-words" translate="no" lang="" aria-live="polite">
        {secure ? (six?.join(' · ') ?? words.computing) : words.insecure}
      </p>
      <p className="muted small">{words.compare}</p>
      {opening.synthetic && <p className="muted small">{words.demo}</p>}
    </section>
  )
}
