import { useLanguage, useWords } from '../lib/language.tsx'
import { deadLinks as en } from '../locales/en/dead-links.ts'
import { date } from '../locales/format.ts'
import { deadLinks as fr } from '../locales/fr/dead-links.ts'
import { fill } from '../locales/say.ts'
import { Frame } from './Frame.tsx'
import { Heading } from './Heading.tsx'
import type { Dead } from './use-opening.ts'

/** A link that opens nothing: which, why, and what to do. */
export function DeadLink({ dead: { word, closedOn } }: { dead: Dead }) {
  const { language } = useLanguage()
  const words = useWords({ en, fr })[word]
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
    </Frame>
  )
}
