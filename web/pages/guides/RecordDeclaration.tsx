import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { ErrorSummary, type FieldError } from '../../components/ErrorSummary.tsx'
import { SelectField, TextField } from '../../components/Field.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { programmeQuery } from '../../lib/programme.ts'
import { useTexts } from '../../lib/texts.ts'
import { useToday } from '../../lib/today.ts'
import { declareUse, useLibraryChange } from './requests.ts'
import { isBlank } from '../../locales/blank.ts'

const empty = { jurisdiction: '', declaredOn: '', since: '', purpose: '' }
type Draft = typeof empty

/** For the analyst: a declaration that came by another way, with the day it was made. */
export function RecordDeclaration({ code }: { code: string }) {
  const { declarations } = useTexts()
  const problemText = useProblemText()
  const today = useToday()
  const [draft, setDraft] = useState(empty)
  const [errors, setErrors] = useState<FieldError[]>([])
  const record = useLibraryChange(
    () => declareUse(code, { ...draft, purpose: draft.purpose.trim() }),
    () => setDraft(empty),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { jurisdiction, declaredOn, since, purpose } = draft
    const wrong = {
      jurisdiction: !jurisdiction,
      declaredOn: !declaredOn || declaredOn > today,
      'used-since': !since || since > declaredOn,
      'used-for': isBlank(purpose),
    }
    const found = (Object.keys(wrong) as (keyof typeof wrong)[])
      .filter((id) => wrong[id])
      .map((id) => ({ id, text: declarations.errors[id] }))
    setErrors(found)
    if (found.length === 0) record.mutate(undefined)
  }
  return (
    <details className="fold no-print">
      <summary>{declarations.title}</summary>
      <form className="stack" aria-label={declarations.title} onSubmit={submit} noValidate>
        <ErrorSummary errors={errors} />
        {record.error && <Notice kind="problem">{problemText(record.error)}</Notice>}
        {record.isSuccess && <Notice kind="done">{declarations.done}</Notice>}
        <Fields draft={draft} errors={errors} onChange={setDraft} />
        <div>
          <Button type="submit" busy={record.isPending}>
            {declarations.button}
          </Button>
        </div>
      </form>
    </details>
  )
}

type FieldsProps = {
  draft: Draft
  errors: readonly FieldError[]
  onChange: (draft: Draft) => void
}

function Fields({ draft, errors, onChange }: FieldsProps) {
  const { guides, declarations } = useTexts()
  const { language } = useLanguage()
  const today = useToday()
  const jurisdictions = useQuery(programmeQuery).data?.jurisdictions ?? []
  const field = (key: keyof Draft, id: string) => ({
    id,
    value: draft[key],
    error: errors.find((error) => error.id === id)?.text,
    onChange: (event: { target: { value: string } }) =>
      onChange({ ...draft, [key]: event.target.value }),
  })
  return (
    <div className="fields">
      <SelectField
        {...field('jurisdiction', 'jurisdiction')}
        label={declarations.jurisdiction}
        choices={[
          { value: '', text: declarations.choose },
          ...jurisdictions.map(({ code, name }) => ({ value: code, text: name[language] })),
        ]}
      />
      <TextField
        {...field('declaredOn', 'declaredOn')}
        type="date"
        max={today}
        label={declarations.declaredOn}
        hint={declarations.declaredOnHint}
      />
      <TextField
        {...field('since', 'used-since')}
        type="date"
        max={today}
        label={guides.usedSince}
      />
      <TextField {...field('purpose', 'used-for')} label={guides.purpose} maxLength={1000} />
    </div>
  )
}
