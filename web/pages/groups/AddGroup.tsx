import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { ErrorSummary, type FieldError } from '../../components/ErrorSummary.tsx'
import { TextField } from '../../components/Field.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { useToday } from '../../lib/today.ts'
import {
  type Calling,
  CallingFields,
  calledOf,
  faultsOfCalling,
  noCalling,
} from './CallingFields.tsx'
import { addGroup } from './requests.ts'

/** The form that adds a group; its page opens afterwards. */
export function AddGroup({ onDone }: { onDone: () => void }) {
  const { groups, common, groupForms } = useTexts()
  const problemText = useProblemText()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [calling, setCalling] = useState<Calling>(noCalling)
  const [code, setCode] = useState('')
  const [startsOn, setStartsOn] = useState(useToday())
  const [errors, setErrors] = useState<FieldError[]>([])
  const add = useMutation({
    mutationFn: () => addGroup({ ...calledOf(calling), code: code.trim(), startsOn }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['groups'] })
      await navigate({ to: '/groups/$group', params: { group: code.trim() }, search: {} })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = faultsOfCalling(calling, groupForms.errors)
    if (!/^[A-Za-z0-9]+([_-][A-Za-z0-9]+)*$/.test(code.trim()))
      found.push({ id: 'code', text: groupForms.errors.code })
    if (!startsOn) found.push({ id: 'startsOn', text: groupForms.errors.date })
    setErrors(found)
    if (found.length === 0) add.mutate()
  }
  const errorOf = (id: string) => errors.find((error) => error.id === id)?.text
  return (
    <form className="card card-padded stack" aria-label={groups.add} onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      {add.error && <Notice kind="problem">{problemText(add.error)}</Notice>}
      <CallingFields calling={calling} errors={errors} onChange={setCalling} />
      <div className="fields">
        <TextField
          id="code"
          label={groupForms.code}
          hint={groupForms.codeHint}
          error={errorOf('code')}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
        <TextField
          id="startsOn"
          type="date"
          label={groupForms.startsOn}
          error={errorOf('startsOn')}
          value={startsOn}
          onChange={(event) => setStartsOn(event.target.value)}
        />
      </div>
      <div className="cluster">
        <Button kind="primary" type="submit" busy={add.isPending}>
          {groups.add}
        </Button>
        <Button onClick={onDone}>{common.cancel}</Button>
      </div>
    </form>
  )
}
