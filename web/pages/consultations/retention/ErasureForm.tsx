import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { PickOne } from '../../../components/Choices.tsx'
import type { FieldError } from '../../../components/ErrorSummary.tsx'
import { SelectField, TextField } from '../../../components/Field.tsx'
import { InlineForm } from '../../../components/InlineForm.tsx'
import { useTexts } from '../../../lib/texts.ts'
import { isBlank } from '../../../locales/blank.ts'
import { decide, peopleQuery } from './requests.ts'
import { useDecision } from './use-decision.ts'

const ids = { person: 'erasure-person', decision: 'erasure-decision', reason: 'erasure-reason' }

/** What is decided of one person's request, with the reason that person is told. */
export function ErasureForm({ waveId, onClose }: { waveId: string; onClose: () => void }) {
  const words = useTexts().retention.erasure
  const people = useQuery(peopleQuery(waveId))
  const [given, setGiven] = useState<Given>({ person: '', decision: null, reason: '' })
  const [errors, setErrors] = useState<FieldError[]>([])
  const change = (part: Partial<Given>) => setGiven({ ...given, ...part })
  const { person, decision, reason } = given
  const write = useDecision(waveId, () =>
    decide(waveId, { person, erase: decision === 'erase', reason }).then(onClose),
  )
  const submit = () => {
    const found = faultsOf(given, words)
    setErrors(found)
    if (found.length === 0) write.mutate()
  }
  const errorOf = (id: string) => errors.find((error) => error.id === id)?.text
  const choices = [
    { value: '', text: people.data?.length === 0 ? words.nobody : words.choose },
    ...(people.data ?? []).map(({ id, name }) => ({ value: id, text: name })),
  ]
  return (
    <InlineForm label={words.form} {...{ errors, write, onClose }} onSubmit={submit}>
      <SelectField
        id={ids.person}
        label={words.person}
        error={errorOf(ids.person)}
        choices={choices}
        value={person}
        onChange={(event) => change({ person: event.target.value })}
      />
      <PickOne
        id={ids.decision}
        legend={words.decision}
        error={errorOf(ids.decision)}
        choices={[
          { value: 'erase', text: words.erase, hint: words.eraseHint },
          { value: 'keep', text: words.keep, hint: words.keepHint },
        ]}
        value={decision}
        onPick={(picked) => change({ decision: picked })}
      />
      <TextField
        id={ids.reason}
        label={words.reason}
        hint={words.reasonHint}
        error={errorOf(ids.reason)}
        maxLength={500}
        value={reason}
        onChange={(event) => change({ reason: event.target.value })}
      />
    </InlineForm>
  )
}

type Given = { person: string; decision: 'erase' | 'keep' | null; reason: string }
type Words = Record<'missingPerson' | 'missingDecision' | 'missingReason', string>

function faultsOf({ person, decision, reason }: Given, words: Words): FieldError[] {
  return [
    ...(person === '' ? [{ id: ids.person, text: words.missingPerson }] : []),
    ...(decision === null ? [{ id: ids.decision, text: words.missingDecision }] : []),
    ...(isBlank(reason) ? [{ id: ids.reason, text: words.missingReason }] : []),
  ]
}
