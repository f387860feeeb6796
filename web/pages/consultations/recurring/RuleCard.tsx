import { useQuery } from '@tanstack/react-query'
import { Card } from '../../../components/Card.tsx'
import { useLanguage } from '../../../lib/language.tsx'
import { programmeQuery } from '../../../lib/programme.ts'
import { useTexts } from '../../../lib/texts.ts'
import { wordText } from '../../../lib/word-text.ts'
import type { Consultation } from './requests.ts'
import { cadenceText, remindersText, whomText } from './rule-text.ts'

/** What a consultation asks whom, how often, and when it reminds. */
export function RuleCard({ consultation }: { consultation: Consultation }) {
  const texts = useTexts()
  const { recurring, consultations } = texts
  const { language } = useLanguage()
  const { data: programme } = useQuery(programmeQuery)
  const about = [
    consultation.instrumentTitle?.[language],
    wordText(consultations.modes, consultation.mode),
  ]
  return (
    <Card padded labelledBy="rule">
      <h2 id="rule">{recurring.page.rule}</h2>
      <p className="say">
        <strong>{cadenceText(language, recurring, consultation)}</strong>
      </p>
      <p>{remindersText(language, recurring, consultation)}</p>
      {consultation.mode === 'anonymous' && <p>{recurring.anonymous.waits}</p>}
      {programme && <p>{whomText(language, texts, consultation.audience, programme)}</p>}
      <p className="small muted">{about.filter(Boolean).join(' · ')}</p>
    </Card>
  )
}
