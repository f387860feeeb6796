import { Card } from '../../../components/Card.tsx'
import { SelectField, TextField } from '../../../components/Field.tsx'
import { useLanguage } from '../../../lib/language.tsx'
import { useTexts } from '../../../lib/texts.ts'
import type { RuleFieldsProps } from './CadenceFields.tsx'
import { hourText } from './rule-text.ts'

/** When those who have not answered are reminded, and the time of day of every mail. */
export function ReminderFields({ draft, onChange, errorOf }: RuleFieldsProps) {
  const { recurring } = useTexts()
  const { language } = useLanguage()
  const words = recurring.form
  return (
    <Card padded className="stack">
      <h2>{words.reminders}</h2>
      <TextField
        id="after"
        className="input-short"
        label={words.after}
        hint={words.listHint}
        error={errorOf('after')}
        value={draft.after}
        onChange={(event) => onChange({ after: event.target.value })}
      />
      <TextField
        id="before"
        className="input-short"
        label={words.before}
        hint={words.listHint}
        error={errorOf('before')}
        value={draft.before}
        onChange={(event) => onChange({ before: event.target.value })}
      />
      <SelectField
        label={words.hour}
        hint={words.hourHint}
        value={String(draft.hour)}
        choices={Array.from({ length: 24 }, (_, hour) => ({
          value: String(hour),
          text: hourText(language, hour),
        }))}
        onChange={(event) => onChange({ hour: Number(event.target.value) })}
      />
    </Card>
  )
}
