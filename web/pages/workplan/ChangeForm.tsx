import { useState } from 'react'
import type { FieldError } from '../../components/ErrorSummary.tsx'
import { TextField } from '../../components/Field.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { useToday } from '../../lib/today.ts'
import { fill } from '../../locales/index.ts'
import { changeOf, type Doing, type Draft, draftOf, mistakesOf } from './change-drafts.ts'
import { InlineForm } from '../../components/InlineForm.tsx'
import { changeMilestone, type Milestone, useKeeping } from './requests.ts'

type ChangeFormProps = {
  group: string
  milestone: Milestone
  doing: Doing
  onClose: () => void
  onSaved: () => void
}

/** Ticks a milestone, moves its date, plans it or names it anew, in place. */
export function ChangeForm({ group, milestone, doing, onClose, onSaved }: ChangeFormProps) {
  const { workplan } = useTexts()
  const { language } = useLanguage()
  const today = useToday()
  const [draft, setDraft] = useState(() => draftOf(milestone, today))
  const [errors, setErrors] = useState<FieldError[]>([])
  const write = useKeeping(
    () => changeMilestone(group, milestone.reference, changeOf(doing, draft)),
    onSaved,
  )
  const submit = () => {
    const found = mistakesOf(doing, draft, workplan.errors)
    setErrors(found.map(({ id, text }) => ({ id: idOf(id), text })))
    if (found.length === 0) write.mutate(undefined)
  }
  const idOf = (id: string) => `${milestone.reference}-${id}`
  const label = fill(workplan.actions.of, {
    action: workplan.actions[doing],
    title: milestone.title[language],
  })
  return (
    <InlineForm {...{ label, errors, write, onClose }} onSubmit={submit}>
      <div className="fields">
        {fieldsOf(doing, today, workplan.fields).map(({ id, ...field }) => (
          <TextField
            key={id}
            id={idOf(id)}
            {...field}
            error={errors.find((error) => error.id === idOf(id))?.text}
            value={draft[id]}
            onChange={(event) => setDraft({ ...draft, [id]: event.target.value })}
          />
        ))}
      </div>
    </InlineForm>
  )
}

type FieldOf = {
  id: keyof Draft
  label: string
  hint?: string
  type?: 'date' | 'url'
  optional?: boolean
  max?: string
  maxLength?: number
  lang?: string
}

function fieldsOf(
  doing: Doing,
  today: string,
  texts: ReturnType<typeof useTexts>['workplan']['fields'],
): FieldOf[] {
  switch (doing) {
    case 'done':
      return [
        { id: 'doneOn', label: texts.doneOn, type: 'date', max: today },
        {
          id: 'evidence',
          label: texts.evidence,
          hint: texts.evidenceHint,
          type: 'url',
          optional: true,
        },
      ]
    case 'move':
      return [
        { id: 'revisedDueOn', label: texts.newDate, hint: texts.newDateHint, type: 'date' },
        { id: 'reason', label: texts.reason, hint: texts.reasonHint, maxLength: 500 },
      ]
    case 'plan':
      return [
        { id: 'plannedDueOn', label: texts.planned, hint: texts.plannedHint, type: 'date' },
        { id: 'startsOn', label: texts.starts, type: 'date', optional: true },
      ]
    case 'rename':
      return [
        { id: 'en', label: texts.english, lang: 'en', maxLength: 300 },
        { id: 'fr', label: texts.french, lang: 'fr', maxLength: 300 },
      ]
  }
}
