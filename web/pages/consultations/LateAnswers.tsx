import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { ConfirmButton } from '../../components/ConfirmButton.tsx'
import { TextField } from '../../components/Field.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { useToday } from '../../lib/today.ts'
import { type Round, wavesQuery } from '../../lib/waves.ts'
import { date, fill, number } from '../../locales/index.ts'
import { releaseLate, takeLate } from './requests.ts'
import { retentionQuery } from './retention/requests.ts'

/** Of a closed round: whether late and corrected answers are taken, until when, and their release. */
export function LateAnswers({ wave }: { wave: Round }) {
  const { late } = useTexts().round
  const { waiting, stopAsk } = wave.mode === 'named' ? late.named : late
  const { language } = useLanguage()
  const problemText = useProblemText()
  const { take, release } = useLate(wave.id)
  const error = take.error ?? release.error
  return (
    <Card padded className="stack" labelledBy="late">
      <h2 id="late">{late.title}</h2>
      {error && <Notice kind="problem">{problemText(error)}</Notice>}
      {release.data && (
        <Notice kind={release.data.number === null ? 'warning' : 'done'}>
          {release.data.number === null
            ? late.notYet
            : fill(late.released, { n: number(language, release.data.number) })}
        </Notice>
      )}
      {wave.lateUntil ? (
        <>
          <p>{fill(late.until, { date: date(language, wave.lateUntil, 'long') })}</p>
          <p className="muted small">{waiting}</p>
          <div className="cluster">
            <Button kind="primary" disabled={release.isPending} onClick={() => release.mutate()}>
              {late.release}
            </Button>
            <ConfirmButton
              text={late.stop}
              question={stopAsk}
              busy={take.isPending}
              onConfirm={() => take.mutate(null)}
            />
          </div>
        </>
      ) : (
        <MayTake waveId={wave.id}>
          <Taking
            named={wave.mode === 'named'}
            busy={take.isPending}
            onTake={(until) => take.mutate(until)}
          />
        </MayTake>
      )}
    </Card>
  )
}

/** What lets late answers in, unless answers of the round were erased: those left can't be counted again. */
function MayTake({ waveId, children }: { waveId: string; children: ReactNode }) {
  const { problems } = useTexts()
  const { erasedOn, decisions } = useSuspenseQuery(retentionQuery(waveId)).data
  const some = erasedOn !== null || decisions.some(({ erased }) => erased)
  return some ? <p className="muted">{problems['late.answers_erased']}</p> : children
}

function useLate(id: string) {
  const queries = useQueryClient()
  const refresh = () => queries.invalidateQueries({ queryKey: wavesQuery.queryKey })
  const release = useMutation({ mutationFn: () => releaseLate(id), onSuccess: refresh })
  const take = useMutation({
    mutationFn: (until: string | null) => takeLate(id, until),
    onSuccess: () => {
      release.reset()
      return refresh()
    },
  })
  return { take, release }
}

type TakingProps = { named: boolean; busy: boolean; onTake: (until: string) => void }

function Taking({ named, busy, onTake }: TakingProps) {
  const { late } = useTexts().round
  const today = useToday()
  const [until, setUntil] = useState('')
  const [error, setError] = useState<string>()
  const check = () => {
    const fault = until < today ? late.untilFault : undefined
    setError(fault)
    if (!fault) onTake(until)
  }
  return (
    <>
      <p className="muted">{named ? late.named.why : late.why}</p>
      <div className="cluster end">
        <TextField
          id="lateUntil"
          type="date"
          className="input-short"
          label={late.untilLabel}
          error={error}
          min={today}
          value={until}
          onChange={(event) => setUntil(event.target.value)}
        />
        <Button disabled={busy} onClick={check}>
          {late.take}
        </Button>
      </div>
    </>
  )
}
