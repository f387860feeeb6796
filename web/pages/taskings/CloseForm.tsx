import { useState } from 'react'
import type { FieldError } from '../../components/ErrorSummary.tsx'
import { TextField } from '../../components/Field.tsx'
import { InlineForm } from '../../components/InlineForm.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { useToday } from '../../lib/today.ts'
import { fill } from '../../locales/index.ts'
import { closeTask, type Tasking, useKeeping } from './requests.ts'

/** What a form about a task is given. */
export type TaskFormProps = {
  everything: boolean
  task: Tasking
  onClose: () => void
  onSaved: () => void
}

/** The day a task was closed on. */
export function CloseForm({ everything, task, onClose, onSaved }: TaskFormProps) {
  const { taskings } = useTexts()
  const { language } = useLanguage()
  const today = useToday()
  const [closedOn, setClosedOn] = useState(today)
  const [errors, setErrors] = useState<FieldError[]>([])
  const write = useKeeping(() => closeTask({ ...task, everything }, closedOn), onSaved)
  const id = `${task.council}-${task.reference}-closedOn`
  const submit = () => {
    const found = closedOn === '' ? [{ id, text: taskings.errors.date }] : []
    setErrors(found)
    if (found.length === 0) write.mutate(undefined)
  }
  const label = fill(taskings.actions.of, {
    action: taskings.actions.close,
    title: task.title[language],
  })
  return (
    <InlineForm {...{ label, errors, write, onClose }} onSubmit={submit}>
      <TextField
        id={id}
        label={taskings.form.closedOn}
        type="date"
        min={task.askedOn}
        max={today}
        error={errors[0]?.text}
        value={closedOn}
        onChange={(event) => setClosedOn(event.target.value)}
      />
    </InlineForm>
  )
}
