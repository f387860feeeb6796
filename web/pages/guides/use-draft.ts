import { useState } from 'react'
import type { Bilingual } from '../../locales/index.ts'
import {
  type DraftRead,
  publishVersion,
  saveDraft,
  useLibraryChange,
  type Which,
} from './requests.ts'

/** A draft in the editor: what is typed, on which revision it stands, saving it, and publishing it. */
export function useDraft(which: Which, read: DraftRead) {
  const [text, setText] = useState(read.text)
  const [kept, setKept] = useState({ revision: read.revision, text: read.text })
  const changed = text.en !== kept.text.en || text.fr !== kept.text.fr
  const write = async (): Promise<number> => {
    if (!changed && kept.revision > 0) return kept.revision
    const { revision } = await saveDraft(which, { revision: kept.revision, text })
    setKept({ revision, text })
    return revision
  }
  const save = useLibraryChange(write)
  const publish = useLibraryChange(
    async (note: Bilingual) => publishVersion(which, { revision: await write(), note }),
    () => setKept({ revision: 0, text }),
  )
  return { text, setText, changed, save, publish }
}
