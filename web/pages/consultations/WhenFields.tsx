import { Card } from '../../components/Card.tsx'
import { TickSome } from '../../components/Choices.tsx'
import { TextField } from '../../components/Field.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { fill } from '../../locales/index.ts'
import { reminderHour, reminders } from './plan.ts'
import { hourText } from './recurring/rule-text.ts'
import { TitleFields } from './TitleFields.tsx'
import type { FieldsProps } from './WhatFields.tsx'

/** Until when, with which reminders, and under which title in each language. */
export function WhenFields({ draft, onChange, errorOf, today }: FieldsProps & { today: string }) {
  const { newRound } = useTexts()
  const { language } = useLanguage()
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
      <TickSome
        legend={newRound.reminders}
        hint={fill(newRound.remindersHint, { time: hourText(language, reminderHour) })}
        values={draft.reminders}
        choices={reminders.map((value) => ({ value, text: newRound.reminderDays[value] }))}
        onTick={(chosen) => onChange({ reminders: chosen })}
      />
      <TitleFields draft={draft} onChange={onChange} errorOf={errorOf} />
    </Card>
  )
}
