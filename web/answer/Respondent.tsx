import { Suspense, useEffect, useState } from 'react'
import { later } from './later.ts'
import { Skeleton } from '../components/Skeleton.tsx'
import { useLanguage } from '../lib/language.tsx'
import { fill } from '../locales/say.ts'
import type { Received as Arrived } from './form/submission.ts'
import { Frame } from './Frame.tsx'
import { type Answers, deviceOnly, type Opening } from './requests.ts'
import { amidQuestions } from './steps.ts'
import { useAnswerTexts } from './texts.ts'
import type { Dead, Loaded } from './use-opening.ts'
import { Unreached } from './Unreached.tsx'
import { type Sent, usePrepared } from './use-prepared.ts'
import { Welcome } from './Welcome.tsx'

// What most people see last, or never, follows the first screen.
const Received = later(async () => (await import('./Received.tsx')).Received)
const DeadLink = later(async () => (await import('./DeadLink.tsx')).DeadLink)

type RespondentProps = { secret: string | null; loaded: Loaded }

/** From the link to the receipt. */
export function Respondent(props: RespondentProps) {
  return (
    <Suspense fallback={<Waiting />}>
      <Screen {...props} />
    </Suspense>
  )
}

function Screen({ secret, loaded }: RespondentProps) {
  const [died, setDied] = useState<Dead | null>(null)
  if (died) return <DeadLink dead={died} secret={secret} />
  if (loaded.at === 'dead') return <DeadLink dead={loaded} secret={secret} />
  if (loaded.at === 'unreached') return <Unreached failure={loaded} />
  if (loaded.at === 'loading' || !secret) return <Waiting />
  return <Open {...loaded} secret={secret} onDead={setDied} />
}

function Waiting() {
  const words = useAnswerTexts()
  return (
    <Frame top={null} synthetic={false} windowTitle={words.loading}>
      <Skeleton heights={[2.5, 5, 7, 6]} />
    </Frame>
  )
}

type OpenProps = {
  secret: string
  opening: Opening
  keptHere: boolean
  onDead: (dead: Dead) => void
}

function Open({ secret, opening: first, keptHere, onDead }: OpenProps) {
  const { language } = useLanguage()
  const words = useAnswerTexts()
  const [opening, setOpening] = useState(first)
  const [sent, setSent] = useState<Sent | null>(null)
  const [started, setStarted] = useStarted()
  const [reloaded] = useState(started)
  const preparation = usePrepared(secret, opening)
  const { prepared } = preparation
  const programme = opening.programme?.name[language] ?? ''
  const windowTitle = fill(words.title, { title: opening.wave.title[language], programme })
  const received = ({ receipt: given, opening: now = opening }: Arrived, answers: Answers) => {
    setOpening({ ...now, state: 'submitted', receipt: given })
    if (prepared) setSent({ ...prepared, answers })
    setStarted(false)
  }
  // One ballot a person: taken, and not from here, there is nothing to do with this link.
  if (opening.ballot?.taken && !opening.receipt && prepared && !prepared.keeper.record.ballot)
    return <DeadLink dead={{ at: 'dead', word: 'taken' }} secret={secret} />
  // A submission that waits on this device goes before anything else.
  const { receipt } = opening
  const firstScreen = (back: boolean, onStart: () => void) => {
    const screen = { opening, preparation, windowTitle, onStart }
    return receipt ? (
      <Received {...screen} {...{ receipt, sent }} />
    ) : (
      <Welcome {...screen} {...{ keptHere, back }} />
    )
  }
  // Once submitted, an anonymous round has nothing to go back to.
  const asked = started && !(receipt && deviceOnly(opening))
  if (prepared && (asked || prepared.keeper.record.pending)) {
    const { Answering } = prepared.code
    const way = {
      onDead,
      onReceived: received,
      first: (start: () => void) => firstScreen(true, start),
    }
    return <Answering {...{ secret, opening, prepared, windowTitle, ...way }} />
  }
  if (asked && reloaded && !preparation.failed) return <Waiting />
  return firstScreen(false, () => setStarted(true))
}

/** Whether the questions are asked for: by the button, or where a reload or the browser's Forward leads amid them. */
function useStarted() {
  const [started, setStarted] = useState(amidQuestions)
  useEffect(() => {
    const arrived = () => setStarted((before) => before || amidQuestions())
    window.addEventListener('popstate', arrived)
    return () => window.removeEventListener('popstate', arrived)
  }, [])
  return [started, setStarted] as const
}
