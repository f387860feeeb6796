import { useRef, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Field } from '../../components/Field.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { Problem } from '../../lib/problems.ts'
import { useTexts } from '../../lib/texts.ts'
import { fill, type Language, percent } from '../../locales/index.ts'
import { FileNote } from './FileNote.tsx'
import { draftFileAddress, type Which } from './requests.ts'
import type { DraftInHand } from './use-draft.ts'

/** What the server takes; a larger file isn't sent at all. */
const largest = 25 * 1024 * 1024

type FileSlotProps = {
  which: Which
  language: Language
  draft: DraftInHand
  error: string | undefined
}

/** A draft's file in one language: the one it has, another to take its place, how far that has come, what is wrong with it. */
export function FileSlot({ which, language, draft, error }: FileSlotProps) {
  const { guideFiles } = useTexts()
  const { state, send, stop, remove } = useSending(language, draft)
  const file = draft.files[language]
  return (
    <div className="stack guide-file">
      <Field
        id={`file-${language}`}
        label={guideFiles.in[language]}
        hint={guideFiles.hint}
        error={state.error ?? (file ? undefined : error)}
      >
        {(wiring) => (
          <input
            {...wiring}
            type="file"
            className="input"
            accept=".pdf,.docx"
            onChange={({ target }) => {
              const [chosen] = target.files ?? []
              if (chosen && state.share === null) send(chosen)
              target.value = ''
            }}
          />
        )}
      </Field>
      <p className="visually-hidden" role="alert">
        {state.error}
      </p>
      {state.share !== null && <Progress name={state.name} share={state.share} onStop={stop} />}
      <p className="small muted" role="status">
        {state.said}
      </p>
      {file && state.share === null && (
        <div className="cluster between">
          <div>
            <a href={draftFileAddress({ ...which, language })}>{file.name}</a>
            <FileNote file={file} />
          </div>
          <Button
            kind="quiet"
            aria-label={fill(guideFiles.removeOne, { name: file.name })}
            onClick={remove}
          >
            {guideFiles.remove}
          </Button>
        </div>
      )}
    </div>
  )
}

type ProgressProps = { name: string; share: number; onStop: () => void }

function Progress({ name, share, onStop }: ProgressProps) {
  const { guideFiles } = useTexts()
  const { language } = useLanguage()
  return (
    <div className="cluster">
      <progress
        className="guide-progress"
        aria-label={fill(guideFiles.sending, { name })}
        value={share}
      />
      <span className="small">{percent(language, share)}</span>
      <Button kind="quiet" onClick={onStop}>
        {guideFiles.stop}
      </Button>
    </div>
  )
}

type Sending = { name: string; share: number | null; said: string; error: string | undefined }
const atRest: Sending = { name: '', share: null, said: '', error: undefined }

/** Sends a file into the draft, or takes it out, and says how that went. */
function useSending(language: Language, draft: DraftInHand) {
  const { guideFiles } = useTexts()
  const problemText = useProblemText()
  const [state, setState] = useState(atRest)
  const stopping = useRef<AbortController>(null)
  const attempt = async (work: () => Promise<string>) => {
    try {
      setState({ ...atRest, said: await work() })
    } catch (error) {
      setState({ ...atRest, error: problemText(error) })
    }
  }
  const send = (file: File) => {
    stopping.current = new AbortController()
    const { signal } = stopping.current
    const told = (share: number) => setState((now) => ({ ...now, share }))
    void attempt(async () => {
      if (file.size > largest) throw new Problem({ code: 'file.too_large', status: 413 })
      setState({ ...atRest, name: file.name, share: 0 })
      const answer = await draft.send(language, file, { told, signal })
      return answer.file ? fill(guideFiles.received, { name: answer.file.name }) : ''
    })
  }
  const remove = () =>
    void attempt(async () => {
      await draft.remove(language)
      return guideFiles.removed
    })
  return { state, send, stop: () => stopping.current?.abort(), remove }
}
