import { useState } from 'react'
import { BilingualField } from '../../components/BilingualField.tsx'
import { Button } from '../../components/Button.tsx'
import { ErrorSummary, type FieldError } from '../../components/ErrorSummary.tsx'
import { useTexts } from '../../lib/texts.ts'
import { isBlank } from '../../locales/blank.ts'

type PublishingProps = {
  /** What the content itself lacks. */
  missing: readonly FieldError[]
  busy: boolean
  onMissing: (errors: readonly FieldError[]) => void
  onPublish: (note: { en: string; fr: string }) => void
}

/** What changed, in both languages, and the one button that can't be taken back. */
export function Publishing({ missing, busy, onMissing, onPublish }: PublishingProps) {
  const { guides } = useTexts()
  const [note, setNote] = useState({ en: '', fr: '' })
  const [errors, setErrors] = useState<FieldError[]>([])
  const publish = () => {
    const found = [...missing]
    if (isBlank(note.en) || isBlank(note.fr))
      found.push({ id: 'note-en', text: guides.errors.note })
    setErrors(found)
    onMissing(found)
    if (found.length === 0) onPublish({ en: note.en.trim(), fr: note.fr.trim() })
  }
  return (
    <div className="stack publishing">
      <h3>{guides.publish}</h3>
      <p className="muted measure">{guides.publishText}</p>
      <ErrorSummary errors={errors} />
      <BilingualField
        id="note"
        label={guides.note}
        value={note}
        error={errors.find(({ id }) => id === 'note-en')?.text}
        onChange={setNote}
      />
      <div>
        <Button kind="primary" busy={busy} onClick={publish}>
          {guides.publish}
        </Button>
      </div>
    </div>
  )
}
