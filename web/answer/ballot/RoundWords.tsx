import { useEffect, useState } from 'react'
import { Notice } from '../../components/Notice.tsx'
import { useLanguage, useWords } from '../../lib/language.tsx'
import { ballot as en } from '../../locales/en/ballot.ts'
import { ballot as fr } from '../../locales/fr/ballot.ts'
import { number } from '../../locales/format.ts'
import { fill, plural } from '../../locales/say.ts'
import type { Opening } from '../requests.ts'
import { wordsOfPaper } from './fingerprint.ts'
import { keysFit } from './keys-fit.ts'

/** Who approved an anonymous round, its six words, and what they are good for. */
export function RoundWords({ opening }: { opening: Opening }) {
  const words = useWords({ en, fr })
  const { language } = useLanguage()
  const paper = opening.ballot
  const [six, setSix] = useState<string[] | null>(null)
  const [secure] = useState(() => Boolean(globalThis.crypto?.subtle))
  useEffect(() => {
    let current = true
    if (paper && secure) void wordsOfPaper(paper).then((made) => current && setSix(made))
    return () => void (current = false)
  }, [paper, secure])
  if (!paper) return null
  if (!keysFit(opening)) return <Notice kind="problem">{words.tooManyKeys}</Notice>
  const keys = paper.keys.length
  const [n, people] = [number(language, keys), number(language, paper.peoplePerKey)]
  return (
    <section className="round-words" aria-label={words.title}>
      {paper.approvedBy && <p>{fill(words.approved, { name: paper.approvedBy })}</p>}
      <p className="six-words" translate="no" lang="" aria-live="polite">
        {secure ? (six?.join(' · ') ?? words.computing) : words.insecure}
      </p>
      <p className="muted small">
        {plural(language, words.keys, keys, { n, people })} {words.compare}
      </p>
      {opening.synthetic && <p className="muted small">{words.demo}</p>}
    </section>
  )
}
