import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
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
import type { Language } from '../../locales/index.ts'
import { giveSeat, type NewSeat } from './requests.ts'

type Draft = {
  email: string
  role: 'co_chair' | 'member'
  startsOn: string
  name: string
  language: Language
  jurisdiction: string
}

const seatOf = ({ email, role, startsOn, name, language, jurisdiction }: Draft): NewSeat => ({
  email: email.trim(),
  role,
  startsOn,
  person: name.trim() && jurisdiction ? { name: name.trim(), language, jurisdiction } : null,
})

/** A seat for somebody known by their address, or for somebody new, added with it. */
export function GiveSeat({ group, onDone }: { group: string; onDone: () => void }) {
  const { common, groupForms } = useTexts()
  const problemText = useProblemText()
  const queries = useQueryClient()
  const startsOn = useToday()
  const [draft, setDraft] = useState<Draft>({
    email: '',
    role: 'co_chair',
    startsOn,
    name: '',
    language: 'en',
    jurisdiction: '',
  })
  const [errors, setErrors] = useState<FieldError[]>([])
  const give = useMutation({
    mutationFn: () => giveSeat(group, seatOf(draft)),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['groups'] })
      onDone()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found: FieldError[] = []
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(draft.email.trim()))
      found.push({ id: 'email', text: groupForms.errors.email })
    if (!draft.startsOn) found.push({ id: 'startsOn', text: groupForms.errors.date })
    setErrors(found)
    if (found.length === 0) give.mutate()
  }
  return (
    <form
      className="card card-padded stack"
      aria-label={groupForms.seat}
      onSubmit={submit}
      noValidate
    >
      <ErrorSummary errors={errors} />
      {give.error && <Notice kind="problem">{problemText(give.error)}</Notice>}
      <Fields draft={draft} errors={errors} onChange={(part) => setDraft({ ...draft, ...part })} />
      <div className="cluster">
        <Button kind="primary" type="submit" busy={give.isPending}>
          {groupForms.seat}
        </Button>
        <Button onClick={onDone}>{common.cancel}</Button>
      </div>
    </form>
  )
}

type FieldsProps = {
  draft: Draft
  errors: readonly FieldError[]
  onChange: (part: Partial<Draft>) => void
}

function Fields({ draft, errors, onChange }: FieldsProps) {
  const { groups, people, groupForms } = useTexts()
  const { language } = useLanguage()
  const jurisdictions = useQuery(programmeQuery).data?.jurisdictions ?? []
  const errorOf = (id: string) => errors.find((error) => error.id === id)?.text
  const text = (key: 'email' | 'name' | 'startsOn', label: string) => ({
    id: key,
    label,
    error: errorOf(key),
    value: draft[key],
    onChange: (event: { target: { value: string } }) => onChange({ [key]: event.target.value }),
  })
  return (
    <div className="fields">
      <TextField
        {...text('email', groupForms.email)}
        hint={groupForms.emailHint}
        type="email"
        autoComplete="off"
      />
      <SelectField
        label={groups.page.role}
        value={draft.role}
        choices={(['co_chair', 'member'] as const).map((value) => ({
          value,
          text: groups.page.roles[value],
        }))}
        onChange={(event) => onChange({ role: event.target.value as Draft['role'] })}
      />
      <TextField {...text('startsOn', groups.page.since)} type="date" />
      <TextField {...text('name', groupForms.personName)} autoComplete="off" />
      <SelectField
        label={groupForms.language}
        value={draft.language}
        choices={(['en', 'fr'] as const).map((value) => ({ value, text: people.languages[value] }))}
        onChange={(event) => onChange({ language: event.target.value as Language })}
      />
      <SelectField
        label={groupForms.jurisdiction}
        value={draft.jurisdiction}
        choices={[
          { value: '', text: groupForms.choose },
          ...jurisdictions.map(({ code, name }) => ({ value: code, text: name[language] })),
        ]}
        onChange={(event) => onChange({ jurisdiction: event.target.value })}
      />
    </div>
  )
}
