import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { SelectField } from '../../components/Field.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { type LetterPage, letterQuery, setLetter } from './requests.ts'

/** Days every month has. */
const days = Array.from({ length: 28 }, (_, at) => String(at + 1))

/** Whether the letter leaves, and on which day of the month. */
export function Setting({ page }: { page: LetterPage }) {
  const { letter } = useTexts().waiting
  const problemText = useProblemText()
  const queries = useQueryClient()
  const [enabled, setEnabled] = useState(page.enabled)
  const [day, setDay] = useState(String(page.day ?? ''))
  const save = useMutation({
    mutationFn: setLetter,
    onSuccess: () => queries.invalidateQueries({ queryKey: letterQuery.queryKey }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate({ enabled, day: day === '' ? null : Number(day) })
  }
  return (
    <form onSubmit={submit}>
      <Card padded className="stack">
        <h2>{letter.setting}</h2>
        {save.error && <Notice kind="problem">{problemText(save.error)}</Notice>}
        {save.isSuccess && <Notice kind="done">{letter.saved}</Notice>}
        <label className="choice">
          <input
            type="checkbox"
            checked={enabled}
            onChange={({ target }) => setEnabled(target.checked)}
          />
          <span>{letter.enabled}</span>
        </label>
        <div className="fields">
          <SelectField
            label={letter.day}
            value={day}
            choices={[
              { value: '', text: letter.firstWorking },
              ...days.map((value) => ({ value, text: value })),
            ]}
            onChange={({ target }) => setDay(target.value)}
          />
        </div>
        <div>
          <Button kind="primary" type="submit" busy={save.isPending}>
            {letter.save}
          </Button>
        </div>
      </Card>
    </form>
  )
}
