import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { date } from '../../locales/format.ts'
import { fill } from '../../locales/say.ts'
import { Frame } from '../Frame.tsx'
import { Heading } from '../Heading.tsx'
import type { ScreenProps } from './Section.tsx'
import { useAnsweringTexts } from './texts.ts'
import type { SendingState } from './use-sending.ts'

type PendingProps = ScreenProps & { sending: SendingState }

/** Submit was pressed without a connection: what waits, where, and what happens next. */
export function Pending({ opening, saving, windowTitle, sending }: PendingProps) {
  const { language } = useLanguage()
  const { pending, review } = useAnsweringTexts()
  const until = opening.wave.late?.until ?? opening.wave.closesOn
  const pageOnly = saving.at === 'offline' && saving.keptAt === null
  return (
    <Frame
      top={opening.wave.title[language]}
      synthetic={opening.synthetic}
      windowTitle={`${pending.title} – ${windowTitle}`}
      foot={
        <>
          <Button onClick={sending.cancel}>{pending.cancel}</Button>
          <Button kind="primary" busy={sending.busy} onClick={sending.retry}>
            {sending.busy ? review.sending : pending.retry}
          </Button>
        </>
      }
    >
      <Heading>{pending.title}</Heading>
      <p className="lead">{pending.text}</p>
      <Notice kind={pageOnly ? 'warning' : 'information'}>
        {pageOnly ? pending.onPage : pending.onDevice}
      </Notice>
      <p>{fill(pending.until, { date: date(language, until, 'weekday') })}</p>
    </Frame>
  )
}
