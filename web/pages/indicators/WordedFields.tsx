import { type ChangeEvent, useId } from 'react'
import { Card } from '../../components/Card.tsx'
import type { FieldError } from '../../components/ErrorSummary.tsx'
import { Field } from '../../components/Field.tsx'
import { useTexts } from '../../lib/texts.ts'
import { fill } from '../../locales/index.ts'
import { type DefinitionDraft, type WordedPart, wordedParts } from './draft.ts'

export type DraftFieldsProps = {
  draft: DefinitionDraft
  faults: readonly FieldError[]
  onChange: (draft: DefinitionDraft) => void
}

/** The definition in words, both languages side by side. */
export function WordedFields(props: DraftFieldsProps) {
  const { indicators } = useTexts()
  const heading = useId()
  return (
    <Card padded labelledBy={heading} className="stack">
      <h2 id={heading}>{indicators.edit.texts}</h2>
      {wordedParts.map((part) => (
        <div key={part} className="bilingual">
          <Worded {...props} part={part} language="en" />
          <Worded {...props} part={part} language="fr" />
        </div>
      ))}
    </Card>
  )
}

const oneLine: readonly WordedPart[] = ['name', 'referencePeriod', 'frequency', 'owner']

type WordedProps = DraftFieldsProps & { part: WordedPart; language: 'en' | 'fr' }

function Worded({ draft, faults, onChange, part, language }: WordedProps) {
  const { indicators } = useTexts()
  const { edit, parts } = indicators
  const id = `${part}-${language}`
  const input = {
    lang: language,
    className: 'input',
    value: draft[part][language],
    maxLength: part === 'name' ? 120 : oneLine.includes(part) ? 300 : 1000,
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      onChange({ ...draft, [part]: { ...draft[part], [language]: target.value } }),
  }
  return (
    <Field
      id={id}
      label={fill(edit.field, {
        part: part === 'name' ? edit.name : parts[part],
        language: language === 'en' ? edit.english : edit.french,
      })}
      error={faults.find((fault) => fault.id === id)?.text}
    >
      {(wiring) =>
        oneLine.includes(part) ? (
          <input {...wiring} {...input} autoComplete="off" />
        ) : (
          <textarea {...wiring} {...input} rows={3} />
        )
      }
    </Field>
  )
}
