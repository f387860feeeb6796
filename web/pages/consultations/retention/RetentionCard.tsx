import { useSuspenseQuery } from '@tanstack/react-query'
import { Card } from '../../../components/Card.tsx'
import { useAbout } from '../../../lib/about.ts'
import { useLanguage } from '../../../lib/language.tsx'
import { useTexts } from '../../../lib/texts.ts'
import { date, fill } from '../../../locales/index.ts'
import { Erasures } from './Erasures.tsx'
import { Hold } from './Hold.tsx'
import { type Retention, retentionQuery } from './requests.ts'

/** Of a closed round: how long its answers are kept, what holds them longer, and who asked for theirs to go. */
export function RetentionCard({ waveId }: { waveId: string }) {
  const { retention: words } = useTexts()
  const { data } = useSuspenseQuery(retentionQuery(waveId))
  return (
    <Card padded className="stack" labelledBy="retention">
      <h2 id="retention">{words.title}</h2>
      <Schedule kept={data} />
      {data.erasedOn === null && <Hold waveId={waveId} kept={data} />}
      <Erasures waveId={waveId} kept={data} />
    </Card>
  )
}

function Schedule({ kept: { erasesOn, erasedOn, hold } }: { kept: Retention }) {
  const { retention: words } = useTexts()
  const { language } = useLanguage()
  const zone = useAbout()?.timeZone
  const day = (given: string) => ({ date: date(language, given, 'long') })
  if (hold)
    return (
      <p>
        {words.held}{' '}
        {fill(words.heldWhy, {
          reason: hold.reason,
          by: hold.placedBy,
          date: date(language, hold.placedAt, 'medium', zone),
        })}
      </p>
    )
  if (erasedOn) return <p>{`${fill(words.erased, day(erasedOn))} ${words.stays}`}</p>
  if (erasesOn) return <p>{`${fill(words.schedule, day(erasesOn))} ${words.stays}`}</p>
  return <p>{words.confidential}</p>
}
