import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { BilingualField } from '../../components/BilingualField.tsx'
import { Button } from '../../components/Button.tsx'
import { ErrorSummary, type FieldError } from '../../components/ErrorSummary.tsx'
import { SelectField, TextField } from '../../components/Field.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { programmeQuery } from '../../lib/programme.ts'
import { useTexts } from '../../lib/texts.ts'
import { useToday } from '../../lib/today.ts'
import { draftFrom, faultsOf, type ReplacedDraft, replacedOf } from './replaced-draft.ts'
import { correctReplaced, keepReplaced, type Replaced } from './requests.ts'

type FormProps = { before?: Replaced; onDone: () => void }

/** Records a report that nobody writes any more, or corrects what is recorded of one. */
export function ReplacedForm({ before, onDone }: FormProps) {
  const { replaced } = useTexts().reports
  const problemText = useProblemText()
  const today = useToday()
  const queries = useQueryClient()
  const [draft, setDraft] = useState(draftFrom(before))
  const [errors, setErrors] = useState<FieldError[]>([])
  const write = useMutation({
    mutationFn: async () => {
      if (before) await correctReplaced(before.id, replacedOf(draft))
      else await keepReplaced(replacedOf(draft))
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['reports'] })
      onDone()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = faultsOf(draft, today, replaced.errors)
    setErrors(found)
    if (found.length === 0) write.mutate()
  }
  return (
    <form
      className="card card-padded stack no-print"
      aria-label={before ? replaced.change : replaced.add}
      onSubmit={submit}
      noValidate
    >
      <ErrorSummary errors={errors} />
      {write.error && <Notice kind="problem">{problemText(write.error)}</Notice>}
      <Fields draft={draft} errors={errors} onChange={setDraft} />
      <div className="cluster">
        <Button kind="primary" type="submit" busy={write.isPending}>
          {replaced.save}
        </Button>
        <Button onClick={onDone}>{replaced.cancel}</Button>
      </div>
    </form>
  )
}

type FieldsProps = {
  draft: ReplacedDraft
  errors: readonly FieldError[]
  onChange: (draft: ReplacedDraft) => void
}

function Fields({ draft, errors, onChange }: FieldsProps) {
  const { fields } = useTexts().reports.replaced
  const today = useToday()
  const errorOf = (id: string) => errors.find((error) => error.id === id)?.text
  const field = (key: 'times' | 'minutes' | 'since') => ({
    id: key,
    label: fields[key],
    value: draft[key],
    error: errorOf(key),
    onChange: (event: { target: { value: string } }) =>
      onChange({ ...draft, [key]: event.target.value }),
  })
  return (
    <>
      <BilingualField
        id="name"
        label={fields.name}
        value={draft.name}
        error={errorOf('name-en')}
        onChange={(name) => onChange({ ...draft, name })}
      />
      <div className="fields">
        <Whose draft={draft} onChange={onChange} />
        <TextField {...field('times')} inputMode="numeric" />
        <TextField {...field('minutes')} inputMode="numeric" hint={fields.minutesHint} />
        <TextField {...field('since')} type="date" max={today} />
      </div>
    </>
  )
}

/** Who wrote it, and for which table. */
function Whose({ draft, onChange }: Omit<FieldsProps, 'errors'>) {
  const { reports } = useTexts()
  const { language } = useLanguage()
  const programme = useQuery(programmeQuery).data
  const { fields } = reports.replaced
  const named = (rows: readonly { code: string; name: { en: string; fr: string } }[] = []) =>
    rows.map(({ code, name }) => ({ value: code, text: name[language] }))
  return (
    <>
      <SelectField
        label={fields.group}
        value={draft.group}
        choices={[{ value: '', text: reports.secretariat }, ...named(programme?.groups)]}
        onChange={(event) => onChange({ ...draft, group: event.target.value })}
      />
      <SelectField
        label={fields.council}
        value={draft.council}
        choices={[{ value: '', text: reports.deputyMinisters }, ...named(programme?.councils)]}
        onChange={(event) => onChange({ ...draft, council: event.target.value })}
      />
    </>
  )
}
