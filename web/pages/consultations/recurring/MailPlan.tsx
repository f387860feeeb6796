import { useQuery } from '@tanstack/react-query'
import { Card } from '../../../components/Card.tsx'
import { Notice } from '../../../components/Notice.tsx'
import { Skeleton } from '../../../components/Skeleton.tsx'
import { useLanguage } from '../../../lib/language.tsx'
import { useProblemText } from '../../../lib/problem-text.ts'
import { useTexts } from '../../../lib/texts.ts'
import { fill, number, plural } from '../../../locales/index.ts'
import { BurdenWarning } from '../BurdenWarning.tsx'
import { LeftOut } from './LeftOut.tsx'
import { MailCard } from './MailCard.tsx'
import { useRefusalText } from './refusal-text.ts'
import { type Mails, mailsQuery } from './requests.ts'

/** Every mail that the open round and the next one send: when, to whom, in which words. */
export function MailPlan({ id, anonymous }: { id: string; anonymous: boolean }) {
  const { recurring } = useTexts()
  const problemText = useProblemText()
  const { data, error } = useQuery(mailsQuery(id))
  if (error) return <Notice kind="problem">{problemText(error)}</Notice>
  if (!data) return <Skeleton heights={[12]} />
  if (!data.now && !data.next) return null
  return (
    <Card padded className="stack" labelledBy="mails">
      <h2 id="mails">{recurring.page.mails}</h2>
      {data.now && <MailsOfOpen round={data.now} />}
      {data.next && <MailsOfNext round={data.next} anonymous={anonymous} />}
    </Card>
  )
}

function MailsOfOpen({ round }: { round: NonNullable<Mails['now']> }) {
  const { recurring } = useTexts()
  const { language } = useLanguage()
  const { mail } = recurring
  return (
    <div className="stack">
      <h3>{mail.nowTitle}</h3>
      {round.paused && <Notice kind="warning">{recurring.next.paused}</Notice>}
      {round.mails.length === 0 && <p className="muted">{mail.noneLeft}</p>}
      {round.mails.map((each) => (
        <MailCard key={each.at} mail={each} people={round.people} />
      ))}
      {round.answered > 0 && (
        <p className="small muted">
          {plural(language, mail.answered, round.answered, {
            n: number(language, round.answered),
          })}
        </p>
      )}
      <LeftOut people={round.leftOut} />
    </div>
  )
}

type MailsOfNextProps = {
  round: NonNullable<Mails['next']>
  /** A co-chair decides when it opens. */
  anonymous: boolean
}

/** The mails of a round to come, and what would keep it from opening. */
export function MailsOfNext({ round, anonymous }: MailsOfNextProps) {
  const { recurring } = useTexts()
  const { language } = useLanguage()
  const said = useRefusalText()
  const { mail } = recurring
  return (
    <div className="stack">
      <h3>{fill(mail.nextTitle, { title: round.title[language] })}</h3>
      {round.refusal && <Notice kind="warning">{said(round.refusal)}</Notice>}
      <BurdenWarning burden={round.burden} />
      {anonymous && <p>{recurring.anonymous.mails}</p>}
      {round.mails.map((each) => (
        <MailCard key={each.at} mail={each} people={round.people} />
      ))}
      <LeftOut people={round.leftOut} />
      <p className="small muted">{mail.today}</p>
    </div>
  )
}
