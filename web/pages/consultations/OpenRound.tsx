import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { ConfirmButton } from '../../components/ConfirmButton.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { number, plural } from '../../locales/index.ts'

type OpenRoundProps = {
  invited: number | null
  /** The co-chairs are asked first. */
  anonymous: boolean
  check: () => boolean
  busy: boolean
  onOpen: () => void
}

/** The page's one action: checks the form, then asks once before invitations leave. */
export function OpenRound({ invited, anonymous, check, busy, onOpen }: OpenRoundProps) {
  const { launches, newRound } = useTexts()
  const text = anonymous ? launches.propose : newRound.open
  const asks = anonymous ? launches.proposeAsk : newRound.openAsk
  const { language } = useLanguage()
  const [ready, setReady] = useState(false)
  if (!ready || invited === null) {
    return (
      <Button kind="primary" onClick={() => setReady(check())}>
        {text}
      </Button>
    )
  }
  return (
    <ConfirmButton
      kind="primary"
      text={text}
      question={plural(language, asks, invited, { n: number(language, invited) })}
      busy={busy}
      asksAtOnce
      onCancel={() => setReady(false)}
      onConfirm={() => check() && onOpen()}
    />
  )
}
