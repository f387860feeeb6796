import { useState } from 'react'
import { Field, TextField } from '../../components/Field.tsx'
import type { FieldError } from '../../components/ErrorSummary.tsx'
import { InlineForm } from '../../components/InlineForm.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { useToday } from '../../lib/today.ts'
import { fill } from '../../locales/index.ts'
import type { TaskFormProps } from './CloseForm.tsx'
import { decisionOf, type Draft, mistakesOf, verdicts } from './decision-draft.ts'
import { decide, type Decision, useKeeping } from './requests.ts'

/** The review of a task: is it still essential, who decided so and when. */
export function DecisionForm({ everything, task, onClose, onSaved }: TaskFormProps) {
  const { taskings } = useTexts()
  const { language } = useLanguage()
  const today = useToday()
  const empty = { verdict: '', decidedBy: '', note: '', dueOn: '' } as const
  const [draft, setDraft] = useState<Draft>({ ...empty, decidedOn: today })
  const [errors, setErrors] = useState<FieldError[]>([])
  const write = useKeeping(
    (decision: Decision) => decide({ ...task, everything }, decision),
    onSaved,
  )
  const idOf = (id: string) => `${task.council}-${task.reference}-${id}`
  const submit = () => {
    const found = mistakesOf(draft, taskings.errors)
    setErrors(found.map(({ id, text }) => ({ id: idOf(id), text })))
    const decision = decisionOf(draft)
    if (found.length === 0 && decision) write.mutate(decision)
  }
  const label = fill(taskings.actions.of, {
    action: taskings.actions.review,
    title: task.title[language],
  })
  const fields = {
    draft,
    errors,
    idOf,
    onChange: (part: Partial<Draft>) => setDraft({ ...draft, ...part }),
  }
  return (
    <InlineForm {...{ label, errors, write, onClose }} onSubmit={submit}>
      <VerdictField {...fields} />
      <Details {...fields} today={today} askedOn={task.askedOn} />
    </InlineForm>
  )
}

type FieldsProps = {
  draft: Draft
  errors: readonly FieldError[]
  idOf: (id: string) => string
  onChange: (part: Partial<Draft>) => void
}

function VerdictField({ draft, errors, idOf, onChange }: FieldsProps) {
  const { form } = useTexts().taskings
  const error = errors.find(({ id }) => id === idOf('verdict'))?.text
  return (
    <fieldset className="field" aria-describedby={error ? idOf('verdict-error') : undefined}>
      <legend className="field-label">{form.question}</legend>
      {error && (
        <span className="field-error" id={idOf('verdict-error')}>
          {error}
        </span>
      )}
      {verdicts.map((verdict, at) => (
        <label key={verdict} className="choice">
          <input
            type="radio"
            name={idOf('verdict')}
            id={at === 0 ? idOf('verdict') : undefined}
            checked={draft.verdict === verdict}
            onChange={() => onChange({ verdict })}
          />
          <span>
            {form.verdicts[verdict].text}
            <span className="choice-hint">{form.verdicts[verdict].hint}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

type DetailsProps = FieldsProps & { today: string; askedOn: string }

function Details({ draft, errors, idOf, onChange, today, askedOn }: DetailsProps) {
  const { form } = useTexts().taskings
  const field = (id: 'decidedOn' | 'decidedBy' | 'dueOn' | 'note') => ({
    id: idOf(id),
    value: draft[id],
    error: errors.find((error) => error.id === idOf(id))?.text,
    onChange: (event: { target: { value: string } }) => onChange({ [id]: event.target.value }),
  })
  const note = field('note')
  return (
    <div className="fields">
      {draft.verdict === 'relaunch' && (
        <TextField label={form.dueOn} type="date" min={draft.decidedOn} {...field('dueOn')} />
      )}
      <TextField
        label={form.decidedOn}
        type="date"
        min={askedOn}
        max={today}
        {...field('decidedOn')}
      />
      <TextField
        label={form.decidedBy}
        hint={form.decidedByHint}
        maxLength={200}
        {...field('decidedBy')}
      />
      <Field
        id={note.id}
        label={form.note}
        error={note.error}
        optional={draft.verdict !== 'follow_up'}
      >
        {(wiring) => (
          <textarea
            {...wiring}
            className="input"
            rows={2}
            maxLength={500}
            value={note.value}
            onChange={note.onChange}
          />
        )}
      </Field>
    </div>
  )
}
