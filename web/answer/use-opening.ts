import { useCallback, useEffect, useState } from 'react'
import { Problem } from '../lib/problems.ts'
import { type Opening, readOpening } from './requests.ts'

/** Why a link opens nothing: its own word each. */
export type DeadWord = 'unknown' | 'missing' | 'withdrawn' | 'closed' | 'failed'
export type Dead = { at: 'dead'; word: DeadWord; closedOn?: string; again?: () => void }
export type Loaded = { at: 'loading' } | { at: 'open'; opening: Opening } | Dead

/** Asks what the link opens; where the server can't be reached, `again` asks once more. */
export function useOpening(secret: string | null): Loaded {
  const [loaded, setLoaded] = useState<Loaded>({ at: 'loading' })
  const [tries, setTries] = useState(0)
  const again = useCallback(() => setTries((n) => n + 1), [])
  useEffect(() => {
    if (!secret) return setLoaded({ at: 'dead', word: 'missing' })
    let current = true
    setLoaded({ at: 'loading' })
    readOpening(secret).then(
      (opening) => current && setLoaded({ at: 'open', opening }),
      (error: unknown) => current && setLoaded(deadBy(error) ?? { ...failed, again }),
    )
    return () => void (current = false)
  }, [secret, tries, again])
  return loaded
}

const failed = { at: 'dead', word: 'failed' } as const

const words: Record<string, DeadWord> = {
  'invitation.unknown': 'unknown',
  'invitation.withdrawn': 'withdrawn',
  'wave.closed': 'closed',
}

/** The page an error leads to when it says that the link is dead; null for any other. */
export function deadBy(error: unknown): Dead | null {
  if (!(error instanceof Problem)) return null
  const word = words[error.code]
  if (!word) return null
  const { closedOn } = error.params
  return { at: 'dead', word, ...(typeof closedOn === 'string' ? { closedOn } : {}) }
}
