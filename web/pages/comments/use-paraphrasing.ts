import { useState } from 'react'
import { Problem } from '../../lib/problems.ts'
import {
  keepParaphrase,
  type Paraphrase,
  type Question,
  type Seen,
  type Wording,
} from './requests.ts'
import { useWork } from './use-work.ts'

/** A paraphrase being written: a new one, or one that is reworded, with the comments picked for it. */
export function useParaphrasing(round: string, question: Question) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [editing, setEditing] = useState<Seen | null>(null)
  // Another form for each paraphrase begun here; what others keep meanwhile takes no words from this one.
  const [begun, setBegun] = useState(0)
  const start = (paraphrase: Paraphrase | null) => {
    const seen = paraphrase && seenOf(question, paraphrase)
    setPicked(new Set(seen?.comments))
    setEditing(seen)
    setChanged(false)
    setBegun(begun + 1)
  }
  // Told that somebody changed it, whoever keeps theirs once more has read what stands there now.
  const [isChanged, setChanged] = useState(false)
  const keeping = useWork(round, (wording: Wording) => {
    const now = isChanged && question.paraphrases.find(({ id }) => id === editing?.id)
    const refused = (error: unknown): never => {
      setChanged(error instanceof Problem && error.code === 'paraphrase.changed')
      throw error
    }
    const seen = now ? seenOf(question, now) : editing
    return keepParaphrase(round, wording, seen).then(() => start(null), refused)
  })
  return { begun, editing, picked, setPicked, start, keeping }
}

const seenOf = ({ comments }: Question, { id, en, fr }: Paraphrase): Seen => ({
  id,
  en,
  fr,
  comments: comments.filter(({ paraphrase }) => paraphrase === id).map((each) => each.id),
})
