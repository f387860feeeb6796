import { CheckedButton } from '../../components/CheckedButton.tsx'
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

/** The page's one action, before invitations leave. */
export function OpenRound({ invited, anonymous, check, busy, onOpen }: OpenRoundProps) {
  const { launches, newRound } = useTexts()
  const { language } = useLanguage()
  const asks = anonymous ? launches.proposeAsk : newRound.openAsk
  return (
    <CheckedButton
      text={anonymous ? launches.propose : newRound.open}
      question={
        invited === null ? null : plural(language, asks, invited, { n: number(language, invited) })
      }
      busy={busy}
      check={check}
      onConfirm={onOpen}
    />
  )
}
