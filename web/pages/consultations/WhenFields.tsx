import { Card } from '../../components/Card.tsx'
import { TextField } from '../../components/Field.tsx'
import { useTexts } from '../../lib/texts.ts'
import { TitleFields } from './TitleFields.tsx'
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
      <TitleFields draft={draft} onChange={onChange} errorOf={errorOf} />
    </Card>
  )
}
