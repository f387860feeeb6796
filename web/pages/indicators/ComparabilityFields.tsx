import { useId } from 'react'
import { Card } from '../../components/Card.tsx'
import { PickOne } from '../../components/Choices.tsx'
import { TextField } from '../../components/Field.tsx'
import { useTexts } from '../../lib/texts.ts'
import type { DraftFieldsProps } from './WordedFields.tsx'

const words = ['same', 'bridged', 'break'] as const

/** From when the version is in force, and how its figures stand to those before. */
export function ComparabilityFields({ draft, faults, onChange }: DraftFieldsProps) {
  const { edit } = useTexts().indicators
  const heading = useId()
  return (
    <Card padded labelledBy={heading} className="stack">
      <h2 id={heading}>{edit.when}</h2>
      <TextField
        id="valid-from"
        type="date"
        className="input-short"
        label={edit.validFrom}
        hint={edit.validFromHint}
        error={faults.find(({ id }) => id === 'valid-from')?.text}
        value={draft.validFrom}
        onChange={({ target }) => onChange({ ...draft, validFrom: target.value })}
      />
      <PickOne
        legend={edit.comparability}
        value={draft.comparability}
        choices={words.map((value) => ({
          value,
          text: edit.comparabilities[value],
          hint: edit.comparabilityHints[value],
        }))}
        onPick={(comparability) => onChange({ ...draft, comparability })}
      />
    </Card>
  )
}
