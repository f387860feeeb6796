import { Button } from '../components/Button.tsx'
import { Frame } from './Frame.tsx'
import { Heading } from './Heading.tsx'
import { useAnswerTexts } from './texts.ts'
import type { Unreached as Failure } from './use-opening.ts'

/** The server doesn't answer and this device keeps nothing of the link: asks again when pressed, and by itself. */
export function Unreached({ failure: { word, again } }: { failure: Failure }) {
  const words = useAnswerTexts().unreached[word]
  return (
    <Frame
      top={<strong className="programme">Arpent</strong>}
      synthetic={false}
      windowTitle={words.title}
    >
      <Heading>{words.title}</Heading>
      <p className="lead">{words.text}</p>
      <Button kind="primary" onClick={again}>
        {words.again}
      </Button>
    </Frame>
  )
}
