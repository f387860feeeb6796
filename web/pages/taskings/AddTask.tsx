import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FieldError } from '../../components/ErrorSummary.tsx'
import { SelectField, TextField } from '../../components/Field.tsx'
import { InlineForm } from '../../components/InlineForm.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { programmeQuery } from '../../lib/programme.ts'
import { useTexts } from '../../lib/texts.ts'
import { useToday } from '../../lib/today.ts'
import type { Texts } from '../../locales/index.ts'
import { addTask, groupsQuery, useKeeping } from './requests.ts'
import { isBlank } from '../../locales/blank.ts'

type Draft = {
  council: string
  group: string
  reference: string
  en: string
  fr: string
  askedOn: string
  dueOn: string
}

type AddTaskProps = { onClose: () => void; onSaved: (title: string) => void }

/** A task a council asks for: of whom, by when. */
export function AddTask({ onClose, onSaved }: AddTaskProps) {
  const { taskings } = useTexts()
  const { language } = useLanguage()
  const today = useToday()
  const [draft, setDraft] = useState<Draft>({
    council: '',
    group: '',
    reference: '',
    en: '',
    fr: '',
    askedOn: today,
    dueOn: '',
  })
  const [errors, setErrors] = useState<FieldError[]>([])
  const write = useKeeping(
    ({ council, group, reference, en, fr, askedOn, dueOn }: Draft) =>
      addTask(council, {
        title: { en: en.trim(), fr: fr.trim() },
        reference: reference.trim(),
        group: group || null,
        askedOn,
        dueOn,
      }),
    () => {
      onSaved(draft[language])
      onClose()
    },
  )
  const submit = () => {
    const found = mistakesOf(draft, taskings.errors)
    setErrors(found)
    if (found.length === 0) write.mutate(draft)
  }
  return (
    <div className="card card-padded no-print">
      <InlineForm label={taskings.add} {...{ errors, write, onClose }} onSubmit={submit}>
        <Fields
          draft={draft}
          errors={errors}
          today={today}
          onChange={(part) => setDraft({ ...draft, ...part })}
        />
      </InlineForm>
    </div>
  )
}

function mistakesOf(draft: Draft, errors: Texts['taskings']['errors']): FieldError[] {
  const { en, fr, askedOn, dueOn } = draft
  const found: [id: keyof Draft, wrong: boolean, text: string][] = [
    ['en', isBlank(en) || isBlank(fr), errors.title],
    ['council', draft.council === '', errors.council],
    [
      'reference',
      !/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/.test(draft.reference.trim()),
      errors.reference,
    ],
    ['askedOn', askedOn === '', errors.date],
    ['dueOn', dueOn === '', errors.date],
    ['dueOn', dueOn !== '' && dueOn < askedOn, errors.order],
  ]
  return found.filter(([, wrong]) => wrong).map(([id, , text]) => ({ id: `task-${id}`, text }))
}

type FieldsProps = {
  draft: Draft
  errors: readonly FieldError[]
  today: string
  onChange: (part: Partial<Draft>) => void
}

function Fields({ draft, errors, today, onChange }: FieldsProps) {
  const { form } = useTexts().taskings
  const { groupForms } = useTexts()
  const { language } = useLanguage()
  const councils = useQuery(programmeQuery).data?.councils ?? []
  const groups = useQuery(groupsQuery).data?.groups ?? []
  const field = (id: keyof Draft) => ({
    id: `task-${id}`,
    value: draft[id],
    error: errors.find((error) => error.id === `task-${id}`)?.text,
    onChange: (event: { target: { value: string } }) => onChange({ [id]: event.target.value }),
  })
  const choicesOf = (all: readonly { code: string; name: { en: string; fr: string } }[]) =>
    all.map(({ code, name }) => ({ value: code, text: name[language] }))
  return (
    <div className="fields">
      <TextField label={form.english} lang="en" maxLength={300} {...field('en')} />
      <TextField label={form.french} lang="fr" maxLength={300} {...field('fr')} />
      <SelectField
        label={form.council}
        choices={[{ value: '', text: groupForms.choose }, ...choicesOf(councils)]}
        {...field('council')}
      />
      <SelectField
        label={form.group}
        choices={[{ value: '', text: form.noGroup }, ...choicesOf(groups)]}
        {...field('group')}
      />
      <TextField label={form.reference} hint={form.referenceHint} {...field('reference')} />
      <TextField label={form.askedOn} type="date" max={today} {...field('askedOn')} />
      <TextField label={form.agreed} type="date" min={draft.askedOn} {...field('dueOn')} />
    </div>
  )
}
