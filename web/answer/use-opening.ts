import { useCallback, useEffect, useState } from 'react'
import { Problem } from '../lib/problems.ts'
import type { KeptRecord } from './device/record.ts'
import { isSecret } from './link.ts'
import { type Opening, readOpening, unreached } from './requests.ts'

/** Why a link opens nothing: its own word each. */
export type DeadWord = 'unknown' | 'missing' | 'withdrawn' | 'closed' | 'taken'
/** `wave`: the anonymous round whose receipts are published. */
export type Dead = {
  at: 'dead'
  word: DeadWord
  closedOn?: string
  end?: End
  wave?: string
  /** What all links to that round share on a device, as an open one's `ballot.device`. */
  device?: string
  /** What this device still keeps of answers, where no more are taken. */
  kept?: KeptAnswers
}
export type KeptAnswers = Pick<KeptRecord, 'definition' | 'answers' | 'ballot'>
/** What came of a closed round. */
export type End = {
  destroyed: boolean
  released: boolean
  withheld: boolean
  followUp: Opening['followUp']
  nextOpensOn: string | null
  /** What the server has of this link's answers; null in an anonymous round, where it can't know. */
  received: 'counted' | 'waiting' | 'nothing' | null
}
/** Nobody could say what the link opens. */
export type Unreached = { at: 'unreached'; word: 'offline' | 'failed'; again: () => void }
export type Loaded =
  | { at: 'loading' }
  /** `keptHere`: the server wasn't reached, this device keeps enough to go on. */
  | { at: 'open'; opening: Opening; keptHere: boolean }
  | Dead
  | Unreached

/** Asks what the link opens: the server, else this device; where neither knows, `again` asks once more, as does the returning connection. */
export function useOpening(secret: string | null): Loaded {
  const [loaded, setLoaded] = useState<Loaded>({ at: 'loading' })
  const [tries, setTries] = useState(0)
  const again = useCallback(() => setTries((n) => n + 1), [])
  useEffect(() => {
    if (!secret) return setLoaded({ at: 'dead', word: 'missing' })
    if (!isSecret(secret)) return setLoaded({ at: 'dead', word: 'unknown' })
    let current = true
    setLoaded({ at: 'loading' })
    void load(secret, again).then((found) => current && setLoaded(found))
    return () => void (current = false)
  }, [secret, tries, again])
  useEffect(() => {
    if (loaded.at !== 'unreached') return
    window.addEventListener('online', again)
    return () => window.removeEventListener('online', again)
  }, [loaded, again])
  return loaded
}

async function load(secret: string, again: () => void): Promise<Loaded> {
  try {
    return { at: 'open', opening: await readOpening(secret), keptHere: false }
  } catch (error) {
    const dead = deadBy(error)
    if (dead) return takesNoMore(dead) ? withKept(dead, await keptHere(secret, dead)) : dead
    const kept = unreached(error) ? await keptHere(secret, null) : null
    if (kept) return { at: 'open', opening: kept.opening, keptHere: true }
    return { at: 'unreached', word: navigator.onLine ? 'failed' : 'offline', again }
  }
}

/** Whether the round, or the invitation, takes no answers any more. */
export const takesNoMore = ({ word }: Dead): boolean => word === 'closed' || word === 'withdrawn'

/** The dead link with the answers that are still here, where there are any. */
export function withKept(dead: Dead, kept: KeptAnswers | null): Dead {
  if (!kept || Object.keys(kept.answers).length === 0) return dead
  return { ...dead, kept }
}

/** What this device keeps of the link, and of what the server says it shares, if it was reached; its code comes only now, since the first screen must be light. */
async function keptHere(secret: string, said: Dead | null): Promise<KeptRecord | null> {
  try {
    const { readKept } = await import('./device/vault.ts')
    return await readKept(secret, said)
  } catch {
    return null // without connection and never opened here: not even that code has arrived
  }
}

const words: Record<string, DeadWord> = {
  'invitation.unknown': 'unknown',
  'invitation.withdrawn': 'withdrawn',
  'wave.closed': 'closed',
  'ballot.taken': 'taken',
}

/** The page an error leads to when it says that the link is dead; null for any other. */
export function deadBy(error: unknown): Dead | null {
  if (!(error instanceof Problem)) return null
  const word = words[error.code]
  if (!word) return null
  const { closedOn, wave, mode, device, ...end } = error.params
  if (typeof closedOn !== 'string') return { at: 'dead', word }
  return {
    at: 'dead',
    word,
    closedOn,
    ...('released' in end ? { end: end as End } : {}),
    ...(mode === 'anonymous' && typeof wave === 'string' ? { wave } : {}),
    ...(typeof device === 'string' ? { device } : {}),
  }
}
