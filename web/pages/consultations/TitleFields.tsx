import { TextField } from '../../components/Field.tsx'
import { useTexts } from '../../lib/texts.ts'
import type { FieldsProps } from './WhatFields.tsx'

/** The title in each language. */
export function TitleFields({ draft, onChange, errorOf }: FieldsProps) {
  const { newRound } = useTexts()
  return (
    <>
      <h2>{newRound.name}</h2>
      <TextField
        id="titleEn"
        lang="en"
        label={newRound.titleEn}
        error={errorOf('titleEn')}
        maxLength={200}
        value={draft.title.en}
        onChange={(event) => onChange({ title: { ...draft.title, en: event.target.value } })}
      />
      <TextField
        id="titleFr"
        lang="fr"
        label={newRound.titleFr}
        error={errorOf('titleFr')}
        maxLength={200}
        value={draft.title.fr}
        onChange={(event) => onChange({ title: { ...draft.title, fr: event.target.value } })}
      />
    </>
  )
}
