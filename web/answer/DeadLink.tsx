import { Button } from '../components/Button.tsx'
import { useLanguage } from '../lib/language.tsx'
import { date } from '../locales/format.ts'
import { fill } from '../locales/say.ts'
import { Frame } from './Frame.tsx'
import { Heading } from './Heading.tsx'
import { useAnswerTexts } from './texts.ts'
import type { Dead } from './use-opening.ts'

/** A link that opens nothing: which, why, and what to do. */
export function DeadLink({ dead: { word, closedOn, again } }: { dead: Dead }) {
  const { language } = useLanguage()
  const words = useAnswerTexts().dead[word]
  const on = closedOn ? { date: date(language, closedOn, 'long') } : {}
  return (
    <Frame
      top={<strong className="programme">Arpent</strong>}
      synthetic={false}
      windowTitle={words.title}
    >
      <Heading>{words.title}</Heading>
      <p className="lead">{fill(words.text, on)}</p>
      {'help' in words && <p>{words.help}</p>}
      {again && 'again' in words && (
        <Button kind="primary" onClick={again}>
          {words.again}
        </Button>
      )}
    </Frame>
  )
}
