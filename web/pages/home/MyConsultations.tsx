import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { buttonClass } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { YouSaidWeDid } from '../../components/YouSaidWeDid.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { date, fill, type Language, number, plural, type Texts } from '../../locales/index.ts'
import { OwnLink } from './OwnLink.tsx'
import { followUpsQuery, type Mine, mineQuery } from './requests.ts'

/** What is asked of the person, each with the way to answer it. */
export function MyConsultations() {
  const { home } = useTexts()
  const problemText = useProblemText()
  const { data, error } = useQuery(mineQuery)
  return (
    <section>
      <h2>{home.mine.title}</h2>
      {error && <Notice kind="problem">{problemText(error)}</Notice>}
      {!data && !error && <Skeleton heights={[6]} />}
      {data && <List consultations={data} />}
    </section>
  )
}

function List({ consultations }: { consultations: readonly Mine[] }) {
  const { mine } = useTexts().home
  const open = consultations.filter(({ state }) => state === 'open')
  const closed = consultations.filter(({ state }) => state === 'closed').slice(0, 4)
  const { title, text, action } = mine.empty
  const trends = (
    <Link to="/trends" className={buttonClass('primary')}>
      {action}
    </Link>
  )
  return (
    <div className="stack">
      {open.length === 0 && <EmptyState title={title} text={text} action={trends} />}
      {open.map((consultation, index) => (
        <Asked key={consultation.wave.id} consultation={consultation} first={index === 0} />
      ))}
      {closed.length > 0 && (
        <ul className="card lines">
          {closed.map((consultation) => (
            <Past key={consultation.wave.id} consultation={consultation} />
          ))}
        </ul>
      )}
      <CameOfIt />
    </div>
  )
}

/** What was done about the rounds the person was asked in. */
function CameOfIt() {
  const { data } = useQuery(followUpsQuery)
  return data?.map((followUp) => (
    <article key={followUp.waveId} className="card card-padded">
      <YouSaidWeDid followUp={followUp} level={3} />
    </article>
  ))
}

type AskedProps = { consultation: Mine; first: boolean }

function Asked({ consultation: { wave, answered, link }, first }: AskedProps) {
  const { mine } = useTexts().home
  const { language } = useLanguage()
  const title = wave.title[language]
  return (
    <article className="card card-padded cluster between">
      <div>
        <h3 className="asked">{title}</h3>
        <p className="muted">
          {answered && wave.mode === 'anonymous'
            ? mine.ballotTaken
            : untilText(language, mine, wave, answered)}
        </p>
      </div>
      {!link && !answered && (
        <OwnLink
          wave={wave.id}
          kind={first ? 'primary' : 'plain'}
          text={mine.answer}
          label={fill(mine.answerOf, { title })}
        />
      )}
      {link && (
        <a
          className={buttonClass(first && !answered ? 'primary' : 'plain')}
          href={link}
          aria-label={fill(answered ? mine.reviewOf : mine.answerOf, { title })}
        >
          {answered ? mine.review : mine.answer}
        </a>
      )}
    </article>
  )
}

function Past({ consultation: { wave, answered } }: { consultation: Mine }) {
  const { mine } = useTexts().home
  const { language } = useLanguage()
  return (
    <li className="cluster between">
      <span>{wave.title[language]}</span>
      <span className="muted small">
        {mine.closed} · {answered ? mine.took : mine.tookNot}
      </span>
    </li>
  )
}

type MineTexts = Texts['home']['mine']

function untilText(
  language: Language,
  texts: MineTexts,
  wave: Mine['wave'],
  answered: boolean,
): string {
  const until = date(language, wave.closesOn, 'weekday')
  if (answered) return fill(texts.answered, { date: until })
  const minutes = plural(language, texts.minutes, wave.minutes, {
    n: number(language, wave.minutes),
  })
  return fill(texts.until, { minutes, date: until })
}
