import { useState } from 'react'
import type { FieldError } from '../../components/ErrorSummary.tsx'
import { TextField } from '../../components/Field.tsx'
import { useTexts } from '../../lib/texts.ts'
import { useToday } from '../../lib/today.ts'
import { draftOf } from '../../components/bilingual-fields.ts'
import { type Calling, CallingFields, calledOf, faultsOfCalling } from './CallingFields.tsx'
import { KeepingForm } from './KeepingForm.tsx'
import { type GroupPage, type Kind, renameGroup } from './requests.ts'
import { useKeeping } from './use-keeping.ts'

/** A new name, type or council from a day on; the register keeps what was before. */
export function Renaming({ page: { group } }: { page: GroupPage }) {
  const { groupForms } = useTexts()
  const today = useToday()
  const [from, setFrom] = useState(today)
  const [calling, setCalling] = useState<Calling>({
    name: draftOf(group.name),
    acronym: draftOf(group.acronym),
    kind: group.kind as Kind,
    council: group.council,
  })
  const [errors, setErrors] = useState<FieldError[]>([])
  const write = useKeeping(() => renameGroup(group.code, { ...calledOf(calling), from }))
  const submit = () => {
    const found = faultsOfCalling(calling, groupForms.errors)
    if (!from) found.push({ id: 'from', text: groupForms.errors.date })
    setErrors(found)
    if (found.length === 0) write.mutate(undefined)
  }
  return (
    <KeepingForm label={groupForms.rename} errors={errors} write={write} onSubmit={submit}>
      <CallingFields calling={calling} errors={errors} onChange={setCalling} />
      <TextField
        id="from"
        type="date"
        label={groupForms.from}
        max={today}
        error={errors.find(({ id }) => id === 'from')?.text}
        value={from}
        onChange={(event) => setFrom(event.target.value)}
      />
    </KeepingForm>
  )
}
