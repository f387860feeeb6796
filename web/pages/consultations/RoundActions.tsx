import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { ConfirmButton } from '../../components/ConfirmButton.tsx'
import { TextField } from '../../components/Field.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { date, fill } from '../../locales/index.ts'
import { closeRound, extendRound } from './requests.ts'

/** An open round, as far as its end goes. */
export type Open = { id: string; closesOn: string; mode: string }

/** Moves an open round's end: later, or to now. The dates of an anonymous one are part of its six words, and stay. */
export function RoundActions({ wave }: { wave: Open }) {
  return (
    <div className="cluster">
      {wave.mode !== 'anonymous' && <Extending wave={wave} />}
      <Closing wave={wave} />
    </div>
  )
}

/** Asks again for everything that shows the round. */
function useRefresh() {
  const queries = useQueryClient()
  return async () => {
    await queries.invalidateQueries({ queryKey: ['waves'] })
    await queries.invalidateQueries({ queryKey: ['consultations'] })
  }
}

function Extending({ wave }: { wave: Open }) {
  const { recurring, common } = useTexts()
  const problemText = useProblemText()
  const { language } = useLanguage()
  const [until, setUntil] = useState<string | null>(null)
  const [wrong, setWrong] = useState(false)
  const refresh = useRefresh()
  const extend = useMutation({
    mutationFn: (day: string) => extendRound(wave.id, day),
    onSuccess: async () => {
      setUntil(null)
      await refresh()
    },
  })
  if (until === null)
    return <Button onClick={() => setUntil(wave.closesOn)}>{recurring.extend}</Button>
  const day = { date: date(language, wave.closesOn) }
  const send = () => {
    setWrong(until <= wave.closesOn)
    if (until > wave.closesOn) extend.mutate(until)
  }
  return (
    <div className="confirm stack" role="group" aria-label={recurring.extend}>
      {extend.error && <Notice kind="problem">{problemText(extend.error)}</Notice>}
      <TextField
        id="extend-to"
        type="date"
        className="input-short"
        label={recurring.extendTo}
        hint={fill(recurring.extendHint, day)}
        error={wrong ? fill(recurring.extendError, day) : undefined}
        min={wave.closesOn}
        value={until}
        onChange={(event) => setUntil(event.target.value)}
      />
      <div className="cluster">
        <Button kind="primary" busy={extend.isPending} onClick={send}>
          {recurring.extendSave}
        </Button>
        <Button onClick={() => setUntil(null)}>{common.cancel}</Button>
      </div>
    </div>
  )
}

function Closing({ wave }: { wave: Open }) {
  const { round } = useTexts()
  const { language } = useLanguage()
  const problemText = useProblemText()
  const refresh = useRefresh()
  const close = useMutation({ mutationFn: () => closeRound(wave.id), onSuccess: refresh })
  const until = fill(round.closeEarly, { date: date(language, wave.closesOn) })
  return (
    <div className="stack">
      {close.error && <Notice kind="problem">{problemText(close.error)}</Notice>}
      <ConfirmButton
        text={round.close}
        question={`${round.closeAsk} ${until}`}
        busy={close.isPending}
        onConfirm={() => close.mutate()}
      />
    </div>
  )
}
