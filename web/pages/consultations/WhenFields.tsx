import { Card } from '../../components/Card.tsx'
import { TextField } from '../../components/Field.tsx'
import { useTexts } from '../../lib/texts.ts'
import type { FieldsProps } from './WhatFields.tsx'

/** Until when, and under which title in each language. */
export function WhenFields({ draft, onChange, errorOf, today }: FieldsProps & { today: string }) {
  const { newRound } = useTexts()
  return (
    <Card padded className="stack">
      <h2>{newRound.when}</h2>
      <TextField
        id="closesOn"
        type="date"
        className="input-short"
        label={newRound.closesOn}
        hint={newRound.closesOnHint}
        error={errorOf('closesOn')}
        min={today}
        value={draft.closesOn}
        onChange={(event) => onChange({ closesOn: event.target.value })}
      />
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
    </Card>
  )
}
