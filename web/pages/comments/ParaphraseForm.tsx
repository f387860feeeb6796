import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Field } from '../../components/Field.tsx'
import { useTexts } from '../../lib/texts.ts'
import type { Paraphrase, Wording } from './requests.ts'
import { isBlank } from '../../locales/blank.ts'

type ParaphraseFormProps = {
  editing: Paraphrase | null
  comments: string[]
  busy: boolean
  onKeep: (wording: Wording) => void
  onCancel: (() => void) | null
}

type Mistakes = { pick?: string; en?: string }

/** A paraphrase in both languages, side by side; Ctrl and Enter keep it. */
export function ParaphraseForm(props: ParaphraseFormProps) {
  const { editing, comments, busy, onKeep, onCancel } = props
  const { comments: texts } = useTexts()
  const [en, setEn] = useState(editing?.en ?? '')
  const [fr, setFr] = useState(editing?.fr ?? '')
  const [mistakes, setMistakes] = useState<Mistakes>({})
  const keep = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault()
    const found: Mistakes = {
      ...(comments.length === 0 && { pick: texts.pickFirst }),
      ...(isBlank(en + fr) && { en: texts.writeFirst }),
    }
    setMistakes(found)
    if (!busy && Object.keys(found).length === 0) onKeep({ comments, en, fr })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep(event)
  }
  return (
    <form className="stack paraphrasing" onSubmit={keep} noValidate>
      <div>
        <p className="field-label">{editing ? texts.rewrite : texts.write}</p>
        <p className="field-hint">{texts.hint}</p>
      </div>
      <div className="wordings">
        <Wording
          label={texts.english}
          lang="en"
          value={en}
          error={mistakes.en}
          onChange={setEn}
          onKeyDown={onKeyDown}
        />
        <Wording label={texts.french} lang="fr" value={fr} onChange={setFr} onKeyDown={onKeyDown} />
      </div>
      {mistakes.pick && (
        <p className="field-error" role="alert">
          {mistakes.pick}
        </p>
      )}
      <div className="cluster">
        <Button type="submit" busy={busy}>
          {texts.keep}
        </Button>
        {onCancel && (
          <Button kind="quiet" onClick={onCancel}>
            {texts.cancel}
          </Button>
        )}
      </div>
    </form>
  )
}

type WordingProps = {
  label: string
  lang: 'en' | 'fr'
  value: string
  error?: string | undefined
  onChange: (text: string) => void
  onKeyDown: (event: KeyboardEvent) => void
}

function Wording({ label, lang, value, error, onChange, onKeyDown }: WordingProps) {
  return (
    <Field label={label} error={error}>
      {(wiring) => (
        <textarea
          {...wiring}
          className="input"
          lang={lang}
          rows={4}
          maxLength={4000}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={onKeyDown}
        />
      )}
    </Field>
  )
}
