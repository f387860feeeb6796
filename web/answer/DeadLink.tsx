import { useEffect, useState } from 'react'
import { YouSaidWeDid } from '../components/YouSaidWeDid.tsx'
import { useLanguage, useWords } from '../lib/language.tsx'
import { deadLinks as en } from '../locales/en/dead-links.ts'
import { date } from '../locales/format.ts'
import { deadLinks as fr } from '../locales/fr/dead-links.ts'
import { fill } from '../locales/say.ts'
import { CodeEntry } from './CodeEntry.tsx'
import { Frame } from './Frame.tsx'
import { Heading } from './Heading.tsx'
import { readOpening } from './requests.ts'
import { StillHere } from './StillHere.tsx'
import { type Dead, deadBy, type End } from './use-opening.ts'

/** A link that opens nothing: which, why, and what to do. */
export function DeadLink({ dead: found, secret }: { dead: Dead; secret: string | null }) {
  const dead = useWhole(found, secret)
  const { word, closedOn, end, wave, kept } = dead
  const { language } = useLanguage()
  const all = useWords({ en, fr })
  const words = all[word]
  const on = closedOn ? { date: date(language, closedOn, 'long') } : {}
  return (
    <Frame
      top={<strong className="programme">Arpent</strong>}
      synthetic={false}
      windowTitle={words.title}
    >
      <Heading>{words.title}</Heading>
      <p className="lead">
        {fill(end?.destroyed ? all.ended.over : words.text, on)}{' '}
        {end?.received && all.ended.received[end.received]}
      </p>
      {kept && <StillHere {...{ dead, kept, secret }} />}
      {end && <Outcome end={end} />}
      {(word === 'unknown' || word === 'missing') && <CodeEntry />}
      {'help' in words && !end?.nextOpensOn && <p>{words.help}</p>}
      {wave && (
        <p>
          <a href={`/receipts/${wave}`}>{all.receipts}</a>
        </p>
      )}
    </Frame>
  )
}

/** A refusal that met the very close says no more than that; the link, asked again, says what came of it. */
function useWhole(found: Dead, secret: string | null): Dead {
  const [dead, setDead] = useState(found)
  useEffect(() => {
    setDead(found)
    if (found.word !== 'closed' || found.end || !secret) return
    let current = true
    readOpening(secret).catch((error: unknown) => {
      const whole = deadBy(error)
      if (current && whole) setDead({ ...found, ...whole })
    })
    return () => void (current = false)
  }, [found, secret])
  return dead
}

/** What came of the closed round, and when the next one opens. */
function Outcome({ end }: { end: End }) {
  const { language } = useLanguage()
  const words = useWords({ en, fr }).ended
  const { destroyed, released, withheld, followUp, nextOpensOn } = end
  const outcome = destroyed ? 'destroyed' : withheld ? 'withheld' : released ? 'released' : null
  return (
    <>
      {outcome && <p>{words[outcome]}</p>}
      {followUp && <YouSaidWeDid followUp={followUp} />}
      {nextOpensOn && <p>{fill(words.next, { date: date(language, nextOpensOn, 'weekday') })}</p>}
    </>
  )
}
