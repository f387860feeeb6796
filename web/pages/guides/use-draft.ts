import { useRef, useState } from 'react'
import type { Bilingual, Language } from '../../locales/index.ts'
import {
  type DraftRead,
  publishVersion,
  removeDraftFile,
  saveDraft,
  sendDraftFile,
  useLibraryChange,
  type Which,
} from './requests.ts'

export type DraftInHand = ReturnType<typeof useDraft>

/** A draft in the editor: what is typed, which files it has, on which revision it stands, saving it, and publishing it. */
export function useDraft(which: Which, read: DraftRead) {
  const [text, setText] = useState(read.text)
  const [content, setContent] = useState(read.content)
  const [files, setFiles] = useState(read.files)
  const [kept, setKept] = useState({ text: read.text, content: read.content })
  const { revision, inTurn } = useTurns(read.revision)
  const changed = text.en !== kept.text.en || text.fr !== kept.text.fr || content !== kept.content
  const write = () =>
    inTurn(async (before) => {
      if (!changed && before > 0) return { revision: before }
      const written = await saveDraft(which, { revision: before, text, content })
      setKept({ text, content })
      return written
    })
  const save = useLibraryChange(write)
  const publish = useLibraryChange(
    async (note: Bilingual) => {
      const { revision: ready } = await write()
      return publishVersion(which, { revision: ready, note })
    },
    () => {
      revision.current = 0
    },
  )
  const send = (language: Language, file: File, sending: Parameters<typeof sendDraftFile>[2]) =>
    inTurn(async (before) => {
      const answer = await sendDraftFile({ ...which, language, revision: before }, file, sending)
      if (!answer) return { revision: before, file: null }
      setFiles((all) => ({ ...all, [language]: answer.file }))
      setKept((all) => ({ ...all, content: 'files' }))
      return answer
    })
  const remove = (language: Language) =>
    inTurn(async (before) => {
      const answer = await removeDraftFile({ ...which, language, revision: before })
      setFiles((all) => ({ ...all, [language]: null }))
      return answer
    })
  return { text, setText, content, setContent, files, send, remove, changed, save, publish }
}

/** Writes one after the other: each stands upon the revision of the one before. */
function useTurns(first: number) {
  const revision = useRef(first)
  const last = useRef<Promise<unknown>>(Promise.resolve())
  const inTurn = <Written extends { revision: number }>(
    write: (before: number) => Promise<Written>,
  ): Promise<Written> => {
    const turn = last.current.then(async () => {
      const written = await write(revision.current)
      revision.current = written.revision
      return written
    })
    last.current = turn.catch(() => undefined)
    return turn
  }
  return { revision, inTurn }
}
