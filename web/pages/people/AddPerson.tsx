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
import type { Language } from '../../locales/index.ts'
import { faultsOf, nobody, type PersonDraft, personOf } from './new-person.ts'
import { addPerson } from './requests.ts'

/** The form that adds a person; `onDone` gets the name added, or null when it was given up. */
export function AddPerson({ onDone }: { onDone: (name: string | null) => void }) {
  const { people, common } = useTexts()
  const problemText = useProblemText()
  const queries = useQueryClient()
  const [draft, setDraft] = useState(nobody)
  const [errors, setErrors] = useState<FieldError[]>([])
  const add = useMutation({
    mutationFn: (filled: PersonDraft) => addPerson(personOf(filled)),
    onSuccess: async (_, filled) => {
      await queries.invalidateQueries({ queryKey: ['people'] })
      onDone(filled.name.trim())
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = faultsOf(draft, people.errors)
    setErrors(found)
    if (found.length === 0) add.mutate(draft)
  }
  return (
    <form className="card card-padded stack" aria-label={people.add} onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      {add.error && <Notice kind="problem">{problemText(add.error)}</Notice>}
      <Fields draft={draft} errors={errors} onChange={(part) => setDraft({ ...draft, ...part })} />
      <div className="cluster">
        <Button kind="primary" type="submit" busy={add.isPending}>
          {people.save}
        </Button>
        <Button onClick={() => onDone(null)}>{common.cancel}</Button>
      </div>
    </form>
  )
}

type FieldsProps = {
  draft: PersonDraft
  errors: readonly FieldError[]
  onChange: (part: Partial<PersonDraft>) => void
}

function Fields({ draft, errors, onChange }: FieldsProps) {
  const { people } = useTexts()
  const { language } = useLanguage()
  const { data: programme } = useQuery(programmeQuery)
  const errorOf = (id: string) => errors.find((error) => error.id === id)?.text
  const named = (things: readonly { code: string; name: Record<Language, string> }[] = []) =>
    things.map(({ code, name }) => ({ value: code, text: name[language] }))
  const text = (key: 'name' | 'email') => ({
    id: key,
    label: people[key],
    error: errorOf(key),
    value: draft[key],
    onChange: (event: { target: { value: string } }) => onChange({ [key]: event.target.value }),
  })
  return (
    <div className="fields">
      <TextField {...text('name')} autoFocus autoComplete="off" />
      <TextField {...text('email')} type="email" autoComplete="off" />
      <SelectField
        label={people.language}
        value={draft.language}
        choices={(['en', 'fr'] as const).map((value) => ({ value, text: people.languages[value] }))}
        onChange={(event) => onChange({ language: event.target.value as Language })}
      />
      <SelectField
        id="jurisdiction"
        label={people.jurisdiction}
        error={errorOf('jurisdiction')}
        value={draft.jurisdiction}
        choices={[{ value: '', text: people.choose }, ...named(programme?.jurisdictions)]}
        onChange={(event) => onChange({ jurisdiction: event.target.value })}
      />
      <SelectField
        label={people.homeCouncil}
        hint={people.homeCouncilHint}
        value={draft.homeCouncil}
        choices={[{ value: '', text: people.noHomeCouncil }, ...named(programme?.councils)]}
        onChange={(event) => onChange({ homeCouncil: event.target.value })}
      />
    </div>
  )
}
