import { useState } from 'react'
import { Button } from '../../../components/Button.tsx'
import { ConfirmButton } from '../../../components/ConfirmButton.tsx'
import type { FieldError } from '../../../components/ErrorSummary.tsx'
import { TextField } from '../../../components/Field.tsx'
import { InlineForm } from '../../../components/InlineForm.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { useProblemText } from '../../../lib/problem-text.ts'
import { useTexts } from '../../../lib/texts.ts'
import { isBlank } from '../../../locales/blank.ts'
import { hold, liftHold, type Retention } from './requests.ts'
import { useDecision } from './use-decision.ts'

type HoldProps = { waveId: string; kept: Retention }

/** Places a hold on a round's answers with its reason, or lifts it. */
export function Hold({ waveId, kept }: HoldProps) {
  const words = useTexts().retention.hold
  const problemText = useProblemText()
  const [open, setOpen] = useState(false)
  const lift = useDecision(waveId, () => liftHold(waveId))
  if (kept.hold)
    return (
      <div className="stack">
        {lift.error && <Notice kind="problem">{problemText(lift.error)}</Notice>}
        <div>
          <ConfirmButton
            text={words.lift}
            question={words.liftAsk}
            busy={lift.isPending}
            onConfirm={() => lift.mutate()}
          />
        </div>
      </div>
    )
  if (open) return <HoldForm waveId={waveId} onClose={() => setOpen(false)} />
  return (
    <div>
      <Button onClick={() => setOpen(true)}>{words.open}</Button>
    </div>
  )
}

function HoldForm({ waveId, onClose }: { waveId: string; onClose: () => void }) {
  const words = useTexts().retention.hold
  const [reason, setReason] = useState('')
  const [errors, setErrors] = useState<FieldError[]>([])
  const write = useDecision(waveId, () => hold(waveId, reason).then(onClose))
  const submit = () => {
    const found = isBlank(reason) ? [{ id: 'hold-reason', text: words.missing }] : []
    setErrors(found)
    if (found.length === 0) write.mutate()
  }
  return (
    <InlineForm label={words.title} {...{ errors, write, onClose }} onSubmit={submit}>
      <TextField
        id="hold-reason"
        label={words.reason}
        hint={words.hint}
        error={errors[0]?.text}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </InlineForm>
  )
}
