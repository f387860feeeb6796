import { useState } from 'react'
import type { FieldError } from '../../components/ErrorSummary.tsx'
import { TextField } from '../../components/Field.tsx'
import { useTexts } from '../../lib/texts.ts'
import { useToday } from '../../lib/today.ts'
import { KeepingForm } from './KeepingForm.tsx'
import { type GroupPage, recordState, type State } from './requests.ts'
import { useKeeping } from './use-keeping.ts'

/** The co-chairs on a day, as the keeper counts them. */
export function Recording({ page: { group } }: { page: GroupPage }) {
  const { groupForms } = useTexts()
  const today = useToday()
  const [asOf, setAsOf] = useState(today)
  const [coChairs, setCoChairs] = useState(String(group.state?.coChairs ?? ''))
  const [members, setMembers] = useState(String(group.state?.memberCoChairs ?? ''))
  const [errors, setErrors] = useState<FieldError[]>([])
  const write = useKeeping((state: State) => recordState(group.code, state))
  const submit = () => {
    const [all, seated] = [Number(coChairs), Number(members)]
    const whole = /^\d+$/.test(coChairs) && /^\d+$/.test(members) && seated <= all
    const found: FieldError[] = []
    if (!asOf) found.push({ id: 'asOf', text: groupForms.errors.date })
    if (!whole) found.push({ id: 'coChairs', text: groupForms.errors.counts })
    setErrors(found)
    if (found.length === 0) write.mutate({ asOf, coChairs: all, memberCoChairs: seated })
  }
  const errorOf = (id: string) => errors.find((error) => error.id === id)?.text
  return (
    <KeepingForm
      label={groupForms.state}
      errors={errors}
      write={write}
      onSubmit={submit}
      submit={groupForms.record}
    >
      <div className="fields">
        <TextField
          id="asOf"
          type="date"
          label={groupForms.stateOn}
          error={errorOf('asOf')}
          max={today}
          value={asOf}
          onChange={(event) => setAsOf(event.target.value)}
        />
        <TextField
          id="coChairs"
          inputMode="numeric"
          label={groupForms.coChairs}
          error={errorOf('coChairs')}
          value={coChairs}
          onChange={(event) => setCoChairs(event.target.value)}
        />
        <TextField
          inputMode="numeric"
          label={groupForms.memberCoChairs}
          value={members}
          onChange={(event) => setMembers(event.target.value)}
        />
      </div>
    </KeepingForm>
  )
}
