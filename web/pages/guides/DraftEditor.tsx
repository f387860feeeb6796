import { useState } from 'react'
import { BilingualField } from '../../components/BilingualField.tsx'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { ErrorSummary, type FieldError } from '../../components/ErrorSummary.tsx'
import { Field } from '../../components/Field.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { fill, type Language, number } from '../../locales/index.ts'
import { GuideText } from './GuideText.tsx'
import type { DraftRead, Guide } from './requests.ts'
import { useDraft } from './use-draft.ts'

type DraftEditorProps = { guide: Guide; read: DraftRead }

/** The next version in both languages side by side, as it will read, and what publishes it. */
export function DraftEditor({ guide, read }: DraftEditorProps) {
  const { guides } = useTexts()
  const { language } = useLanguage()
  const problemText = useProblemText()
  const which = { group: guide.group.code, guide: guide.code }
  const { text, setText, changed, save, publish } = useDraft(which, read)
  const [preview, setPreview] = useState(false)
  const problem = save.error ?? publish.error
  const next = number(language, (guide.versions[0]?.number ?? 0) + 1)
  return (
    <Card padded labelledBy="draft" className="stack">
      <h2 id="draft">{fill(guides.nextVersion, { n: next })}</h2>
      <p className="muted measure">{guides.markdownHint}</p>
      {problem && <Notice kind="problem">{problemText(problem)}</Notice>}
      {publish.isSuccess && !changed && <Notice kind="done">{guides.published}</Notice>}
      <div className="guide-writing">
        {(['en', 'fr'] as const).map((one) => (
          <Writing
            key={one}
            language={one}
            value={text[one]}
            preview={preview}
            onChange={(value) => setText({ ...text, [one]: value })}
          />
        ))}
      </div>
      <div className="cluster">
        <Button busy={save.isPending} onClick={() => save.mutate(undefined)}>
          {guides.saveDraft}
        </Button>
        <Button aria-pressed={preview} onClick={() => setPreview(!preview)}>
          {preview ? guides.write : guides.preview}
        </Button>
        <span className="small muted" role="status">
          {changed ? guides.notSaved : save.isSuccess ? guides.saved : ''}
        </span>
      </div>
      <Publishing
        missing={text.en.trim() === '' ? 'en' : text.fr.trim() === '' ? 'fr' : null}
        busy={publish.isPending}
        onPublish={publish.mutate}
      />
    </Card>
  )
}

type WritingProps = {
  language: Language
  value: string
  preview: boolean
  onChange: (value: string) => void
}

function Writing({ language, value, preview, onChange }: WritingProps) {
  const { guides } = useTexts()
  const label = guides.textIn[language]
  if (preview)
    return (
      <section aria-label={label} className="guide-preview">
        <p className="small muted">{label}</p>
        <GuideText markdown={value || guides.nothingYet} language={language} prefix={language} />
      </section>
    )
  return (
    <Field id={`text-${language}`} label={label}>
      {(wiring) => (
        <textarea
          {...wiring}
          className="input guide-source"
          lang={language}
          rows={22}
          maxLength={200_000}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

type PublishingProps = {
  missing: Language | null
  busy: boolean
  onPublish: (note: { en: string; fr: string }) => void
}

/** What changed, in both languages, and the one button that can't be taken back. */
function Publishing({ missing, busy, onPublish }: PublishingProps) {
  const { guides } = useTexts()
  const [note, setNote] = useState({ en: '', fr: '' })
  const [errors, setErrors] = useState<FieldError[]>([])
  const publish = () => {
    const found: FieldError[] = []
    if (missing) found.push({ id: `text-${missing}`, text: guides.errors.missing[missing] })
    if (!note.en.trim() || !note.fr.trim()) found.push({ id: 'note-en', text: guides.errors.note })
    setErrors(found)
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
