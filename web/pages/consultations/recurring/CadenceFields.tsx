import { useQuery } from '@tanstack/react-query'
import { Card } from '../../../components/Card.tsx'
import { PickOne } from '../../../components/Choices.tsx'
import { SelectField, TextField } from '../../../components/Field.tsx'
import { useLanguage } from '../../../lib/language.tsx'
import { useTexts } from '../../../lib/texts.ts'
import { monthName, weekdayName } from '../../../locales/index.ts'
import { instrumentsQuery } from '../requests.ts'
import { type Every, everies, formsOf, monthsOf, type RuleDraft } from './draft.ts'

/** What a part of the rule's form is given. */
export type RuleFieldsProps = {
  draft: RuleDraft
  onChange: (part: Partial<RuleDraft>) => void
  errorOf: (id: string) => string | undefined
}

const numbersTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)
const nths = ['1', '2', '3', '4', 'last'] as const

/** How often rounds open, on which day, for how long, and in which form. */
export function CadenceFields(props: RuleFieldsProps) {
  const { draft, onChange, errorOf } = props
  const { recurring } = useTexts()
  const { language } = useLanguage()
  const words = recurring.form
  return (
    <Card padded className="stack">
      <h2>{words.often}</h2>
      <SelectField
        label={words.every}
        value={draft.every}
        choices={everies.map((value) => ({ value, text: recurring.every[value] }))}
        onChange={(event) => onChange({ every: event.target.value as Every })}
      />
      {draft.every !== 'month' && (
        <SelectField
          label={words.from}
          value={String(draft.from)}
          choices={numbersTo(12).map((month) => ({
            value: String(month),
            text: monthName(language, month),
          }))}
          onChange={(event) => onChange({ from: Number(event.target.value) })}
        />
      )}
      <DayFields {...props} />
      <TextField
        id="openDays"
        inputMode="numeric"
        className="input-short"
        label={words.openDays}
        hint={words.openDaysHint}
        error={errorOf('openDays')}
        value={draft.openDays}
        onChange={(event) => onChange({ openDays: event.target.value })}
      />
      <FormFields {...props} />
    </Card>
  )
}

function DayFields({ draft, onChange, errorOf }: RuleFieldsProps) {
  const { recurring } = useTexts()
  const { language } = useLanguage()
  const words = recurring.form
  return (
    <>
      <PickOne
        legend={words.dayKind}
        value={draft.dayKind}
        choices={(['weekday', 'day'] as const).map((value) => ({
          value,
          text: words.dayKinds[value],
        }))}
        onPick={(dayKind) => onChange({ dayKind })}
      />
      {draft.dayKind === 'weekday' ? (
        <>
          <SelectField
            label={words.nth}
            value={draft.nth}
            choices={nths.map((value) => ({ value, text: recurring.nth[value] }))}
            onChange={(event) => onChange({ nth: event.target.value })}
          />
          <SelectField
            label={words.weekday}
            value={String(draft.weekday)}
            choices={numbersTo(7).map((day) => ({
              value: String(day),
              text: weekdayName(language, day),
            }))}
            onChange={(event) => onChange({ weekday: Number(event.target.value) })}
          />
        </>
      ) : (
        <TextField
          id="day"
          inputMode="numeric"
          className="input-short"
          label={words.day}
          hint={words.dayHint}
          error={errorOf('day')}
          value={draft.day}
          onChange={(event) => onChange({ day: event.target.value })}
        />
      )}
    </>
  )
}

/** Full or short, where the survey has both: for every round, or for each of the year. */
function FormFields({ draft, onChange }: RuleFieldsProps) {
  const { recurring, consultations } = useTexts()
  const { language } = useLanguage()
  const { data: instruments } = useQuery(instrumentsQuery)
  const chosen = instruments?.find(({ code }) => code === draft.instrument)
  if (!chosen || chosen.shortForm.length === 0) return null
  const forms = formsOf(draft)
  const labelOf = (place: number) =>
    forms.length === 1
      ? recurring.form.allForms
      : recurring.form.formOf.replace('{month}', monthName(language, monthsOf(draft)[place] ?? 1))
  return (
    <fieldset className="field">
      <legend className="field-label">{recurring.form.forms}</legend>
      <div className="rule-forms">
        {forms.map((form, place) => (
          <SelectField
            key={labelOf(place)}
            label={labelOf(place)}
            value={form}
            choices={(['full', 'short'] as const).map((value) => ({
              value,
              text: consultations.forms[value],
            }))}
            onChange={(event) =>
              onChange({
                forms: forms.with(place, event.target.value === 'short' ? 'short' : 'full'),
              })
            }
          />
        ))}
      </div>
    </fieldset>
  )
}
