import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { TextField } from '../../components/Field.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { keepLimit, type Limit } from './requests.ts'

const most = { invitations: 99, minutes: 999 }

const within = (text: string, high: number): boolean =>
  /^\d+$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= high

/** How often a person may be asked in a quarter, to be changed. */
export function LimitForm({ limit }: { limit: Limit }) {
  const { limit: texts } = useTexts().burden
  const problemText = useProblemText()
  const queries = useQueryClient()
  const [invitations, setInvitations] = useState(String(limit.invitations))
  const [minutes, setMinutes] = useState(String(limit.minutes))
  const [tried, setTried] = useState(false)
  const keeping = useMutation({
    mutationFn: keepLimit,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['burden'] }),
  })
  const right = {
    invitations: within(invitations, most.invitations),
    minutes: within(minutes, most.minutes),
  }
  const keep = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (right.invitations && right.minutes)
      keeping.mutate({ invitations: Number(invitations), minutes: Number(minutes) })
  }
  return (
    <Card padded labelledBy="limit">
      <form className="stack" onSubmit={keep} noValidate>
        <div>
          <h2 id="limit">{texts.title}</h2>
          <p className="muted">{texts.text}</p>
        </div>
        <div className="cluster">
          <TextField
            label={texts.invitations}
            inputMode="numeric"
            value={invitations}
            error={tried && !right.invitations ? texts.wrongInvitations : undefined}
            onChange={(event) => setInvitations(event.target.value)}
          />
          <TextField
            label={texts.minutes}
            inputMode="numeric"
            value={minutes}
            error={tried && !right.minutes ? texts.wrongMinutes : undefined}
            onChange={(event) => setMinutes(event.target.value)}
          />
        </div>
        {keeping.error && <Notice kind="problem">{problemText(keeping.error)}</Notice>}
        {keeping.isSuccess && <Notice kind="done">{texts.saved}</Notice>}
        <div>
          <Button type="submit" busy={keeping.isPending}>
            {texts.save}
          </Button>
        </div>
      </form>
    </Card>
  )
}
