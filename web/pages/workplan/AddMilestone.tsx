import { useState } from 'react'
import type { FieldError } from '../../components/ErrorSummary.tsx'
import { TextField } from '../../components/Field.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { InlineForm } from '../../components/InlineForm.tsx'
import { addMilestone, type NewMilestone, useKeeping } from './requests.ts'

const empty = { en: '', fr: '', plannedDueOn: '', startsOn: '' }

type AddMilestoneProps = { group: string; onClose: () => void; onSaved: (title: string) => void }

/** One more milestone: both titles and by when. It stays open for the next one. */
export function AddMilestone({ group, onClose, onSaved }: AddMilestoneProps) {
  const { workplan } = useTexts()
  const { language } = useLanguage()
  const [draft, setDraft] = useState(empty)
  const [errors, setErrors] = useState<FieldError[]>([])
  const write = useKeeping(
    (given: NewMilestone) => addMilestone(group, given),
    () => {
      onSaved(draft[language])
      setDraft(empty)
      document.getElementById('add-en')?.focus()
    },
  )
  const submit = () => {
    const [en, fr] = [draft.en.trim(), draft.fr.trim()]
    const found = en && fr ? [] : [{ id: en ? 'add-fr' : 'add-en', text: workplan.errors.title }]
    setErrors(found)
    if (found.length > 0) return
    write.mutate({
      title: { en, fr },
      plannedDueOn: draft.plannedDueOn || null,
      startsOn: draft.startsOn || null,
    })
  }
  const field = (id: keyof typeof empty) => ({
    id: `add-${id}`,
    value: draft[id],
    error: errors.find((error) => error.id === `add-${id}`)?.text,
    onChange: (event: { target: { value: string } }) =>
      setDraft({ ...draft, [id]: event.target.value }),
  })
  const { fields } = workplan
  return (
    <div className="card card-padded no-print">
      <InlineForm label={workplan.add} {...{ errors, write, onClose }} onSubmit={submit}>
        <div className="fields">
          <TextField label={fields.english} lang="en" maxLength={300} {...field('en')} />
          <TextField label={fields.french} lang="fr" maxLength={300} {...field('fr')} />
          <TextField
            label={fields.planned}
            hint={fields.plannedHint}
            type="date"
            optional
            {...field('plannedDueOn')}
          />
          <TextField label={fields.starts} type="date" optional {...field('startsOn')} />
        </div>
      </InlineForm>
    </div>
  )
}
