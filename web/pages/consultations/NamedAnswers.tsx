import { Link } from '@tanstack/react-router'
import { buttonClass } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import type { Round } from '../../lib/waves.ts'
import { number, plural } from '../../locales/index.ts'

/** Of a named round: how many have answered, and the way to what they said. */
export function NamedAnswers({ wave }: { wave: Round }) {
  const { answers } = useTexts().round
  const { language } = useLanguage()
  const n = wave.answered
  const none = wave.state === 'open' ? answers.noneYet : answers.none
  return (
    <Card padded className="stack" labelledBy="answers">
      <h2 id="answers">{answers.title}</h2>
      <p>{n > 0 ? plural(language, answers.say, n, { n: number(language, n) }) : none}</p>
      <div>
        <Link
          to="/consultations/$wave/answers"
          params={{ wave: wave.id }}
          className={buttonClass()}
        >
          {answers.read}
        </Link>
      </div>
    </Card>
  )
}
