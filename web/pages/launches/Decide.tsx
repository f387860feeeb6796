import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { ConfirmButton } from '../../components/ConfirmButton.tsx'
import { Field } from '../../components/Field.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { fill } from '../../locales/index.ts'
import { approve, type Launch, launchesQuery, refuse } from './requests.ts'
import { isBlank } from '../../locales/blank.ts'

/** The second person's two answers; a refusal says why. */
export function Decide({ launch }: { launch: Launch }) {
  const { launches } = useTexts()
  const { language } = useLanguage()
  const problemText = useProblemText()
  const [refusing, setRefusing] = useState(false)
  const queries = useQueryClient()
  const settled = { onSettled: () => queries.invalidateQueries(launchesQuery) }
  const approving = useMutation({ mutationFn: approve, ...settled })
  const { people } = launch
  const about = { title: launch.plan.title[language] }
  return (
    <div className="stack">
      {approving.error && <Notice kind="problem">{problemText(approving.error)}</Notice>}
      {refusing ? (
        <Refusal launch={launch} onCancel={() => setRefusing(false)} />
      ) : (
        <div className="cluster">
          {people && (
            <ConfirmButton
              kind="primary"
              text={launches.approve}
              label={fill(launches.approveOf, about)}
              question={launches.approveAsk}
              busy={approving.isPending}
              onConfirm={() => approving.mutate({ id: launch.id, people })}
            />
          )}
          <Button aria-label={fill(launches.refuseOf, about)} onClick={() => setRefusing(true)}>
            {launches.refuse}
          </Button>
        </div>
      )}
    </div>
  )
}

function Refusal({ launch, onCancel }: { launch: Launch; onCancel: () => void }) {
  const { launches } = useTexts()
  const problemText = useProblemText()
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const refusing = useMutation({
    mutationFn: refuse,
    onSettled: () => queries.invalidateQueries(launchesQuery),
  })
  const send = () => {
    setMissing(isBlank(reason))
    if (!isBlank(reason)) refusing.mutate({ id: launch.id, reason })
  }
  return (
    <div className="stack">
      {refusing.error && <Notice kind="problem">{problemText(refusing.error)}</Notice>}
      <Field label={launches.reason} error={missing ? launches.reasonMissing : undefined}>
        {(wiring) => (
          <textarea
            {...wiring}
            className="input"
            rows={3}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <div className="cluster">
        <Button kind="primary" busy={refusing.isPending} onClick={send}>
          {launches.refuse}
        </Button>
        <Button onClick={onCancel}>{launches.cancel}</Button>
      </div>
    </div>
  )
}
