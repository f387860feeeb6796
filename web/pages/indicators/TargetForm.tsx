import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { ErrorSummary, type FieldError } from '../../components/ErrorSummary.tsx'
import { SelectField, TextField } from '../../components/Field.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { useToday } from '../../lib/today.ts'
import { fill, fiscalYear } from '../../locales/index.ts'
import { type Indicator, type NewTarget, saveTarget, type Version } from './requests.ts'
import { draftOf, openYears, type TargetDraft, targetOf } from './target-draft.ts'

type TargetFormProps = {
  indicator: Indicator
  current: Version
  /** The year whose target is changed; null for a new one. */
  year: string | null
  onDone: (year: string | null) => void
}

/** Sets one fiscal year's target. `onDone` gets the year, or null when it was given up. */
export function TargetForm({ indicator, current, year, onDone }: TargetFormProps) {
  const { indicators, common } = useTexts()
  const { language } = useLanguage()
  const problemText = useProblemText()
  const today = useToday()
  const [draft, setDraft] = useState(() => draftOf(indicator, current, year, today))
  const [faults, setFaults] = useState<FieldError[]>([])
  const save = useSaving(indicator.code, onDone)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const made = targetOf(draft, current, indicators.target.errors)
    setFaults(made.faults)
    if (made.target) save.mutate({ year: draft.year, target: made.target })
  }
  const legend = year
    ? fill(indicators.target.legend, { year: fiscalYear(language, year) })
    : indicators.target.new
  return (
    <form className="stack target-form" aria-label={legend} onSubmit={submit} noValidate>
      <h3 ref={title} tabIndex={-1}>
        {legend}
      </h3>
      <ErrorSummary errors={faults} />
      {save.error && <Notice kind="problem">{problemText(save.error)}</Notice>}
      <Fields
        draft={draft}
        faults={faults}
        years={year ? null : openYears(indicator, current, today)}
        unit={current}
        onChange={(part) => setDraft({ ...draft, ...part })}
      />
      <div className="cluster">
        <Button kind="primary" type="submit" busy={save.isPending}>
          {indicators.target.save}
        </Button>
        <Button onClick={() => onDone(null)}>{common.cancel}</Button>
      </div>
    </form>
  )
}

function useSaving(code: string, onDone: (year: string) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ year, target }: { year: string; target: NewTarget }) =>
      saveTarget(code, year, target),
    onSuccess: async (_, { year }) => {
      await queries.invalidateQueries({ queryKey: ['indicators'] })
      await queries.invalidateQueries({ queryKey: ['series'] })
      onDone(year)
    },
  })
}

type FieldsProps = {
  draft: TargetDraft
  faults: readonly FieldError[]
  /** The years to choose from; null where the year is given. */
  years: readonly string[] | null
  unit: Version
  onChange: (part: Partial<TargetDraft>) => void
}

function Fields({ draft, faults, years, unit, onChange }: FieldsProps) {
  const { target: texts } = useTexts().indicators
  const { language } = useLanguage()
  const field = (key: 'value' | 'tolerance' | 'due') => ({
    id: `target-${key}`,
    label: texts[key],
    error: faults.find(({ id }) => id === `target-${key}`)?.text,
    value: draft[key],
    onChange: (event: { target: { value: string } }) => onChange({ [key]: event.target.value }),
  })
  const number = { inputMode: 'decimal', autoComplete: 'off', className: 'input-short' } as const
  return (
    <>
      <div className="fields-row">
        {years && (
          <SelectField
            label={texts.year}
            value={draft.year}
            choices={years.map((year) => ({ value: year, text: fiscalYear(language, year) }))}
            onChange={({ target: { value } }) =>
              onChange({ year: value, due: `${value.slice(5)}-03-31` })
            }
          />
        )}
        <TextField
          {...field('value')}
          {...number}
          hint={unit.unit === 'percent' ? texts.percentHint : texts.unitHint}
        />
        <TextField {...field('tolerance')} {...number} hint={texts.toleranceHint} />
        <TextField {...field('due')} type="date" className="input-short" />
      </div>
      <label className="choice">
        <input
          type="checkbox"
          checked={draft.draft}
          onChange={({ target: { checked } }) => onChange({ draft: checked })}
        />
        <span>{texts.isDraft}</span>
      </label>
    </>
  )
}
