import { useState } from 'react'
import { Skeleton } from '../components/Skeleton.tsx'
import { useLanguage } from '../lib/language.tsx'
import { fill } from '../locales/say.ts'
import { DeadLink } from './DeadLink.tsx'
import { Frame } from './Frame.tsx'
import { Received } from './Received.tsx'
import type { Answers, Opening } from './requests.ts'
import { useAnswerTexts } from './texts.ts'
import type { Dead, Loaded } from './use-opening.ts'
import { usePrepared } from './use-prepared.ts'
import { Welcome } from './Welcome.tsx'

type RespondentProps = { secret: string | null; loaded: Loaded }

/** From the link to the receipt. */
export function Respondent({ secret, loaded }: RespondentProps) {
  const [died, setDied] = useState<Dead | null>(null)
  if (died) return <DeadLink dead={died} />
  if (loaded.at === 'dead') return <DeadLink dead={loaded} />
  if (loaded.at === 'loading' || !secret) return <Waiting />
  return <Open secret={secret} opening={loaded.opening} onDead={setDied} />
}

function Waiting() {
  const words = useAnswerTexts()
  return (
    <Frame top={null} synthetic={false} windowTitle={words.loading}>
      <Skeleton heights={[2.5, 5, 7, 6]} />
    </Frame>
  )
}

type OpenProps = { secret: string; opening: Opening; onDead: (dead: Dead) => void }

function Open({ secret, opening, onDead }: OpenProps) {
  const { language } = useLanguage()
  const words = useAnswerTexts()
  const [receipt, setReceipt] = useState(opening.receipt)
  const [sent, setSent] = useState<Answers | null>(null)
  const [started, setStarted] = useState(false)
  const preparation = usePrepared(secret, opening)
  const { prepared, again } = preparation
  const programme = opening.programme?.name[language] ?? ''
  const windowTitle = fill(words.title, { title: opening.wave.title[language], programme })
  const received = (given: string, answers: Answers) => {
    setReceipt(given)
    setSent(answers)
    setStarted(false)
    again()
  }
  // A submission that waits on this device goes before anything else.
  if (prepared && (started || prepared.keeper.record.pending)) {
    const { Answering } = prepared.code
    const way = { onDead, onReceived: received }
    return <Answering {...{ secret, opening, prepared, windowTitle, ...way }} />
  }
  const screen = { opening, preparation, windowTitle, onStart: () => setStarted(true) }
  return receipt ? <Received {...screen} {...{ receipt, sent }} /> : <Welcome {...screen} />
}
