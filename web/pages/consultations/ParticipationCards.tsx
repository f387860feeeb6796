import { useQuery } from '@tanstack/react-query'
import { Card } from '../../components/Card.tsx'
import { Meter } from '../../components/Meter.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import type { Round } from '../../lib/waves.ts'
import { wordText } from '../../lib/word-text.ts'
import { type Language, number, percent, plural, type Texts } from '../../locales/index.ts'
import { AgainstLast } from './AgainstLast.tsx'
import { DaysLeft } from './DaysLeft.tsx'
import { ByJurisdiction, ByOrder } from './ParticipationTables.tsx'
import { againstLastQuery, type Participation, participationQuery } from './requests.ts'

/** Who was asked and how many answered, in all, by order of government and by jurisdiction. */
export function ParticipationCards({ wave }: { wave: Round }) {
  const problemText = useProblemText()
  const { data, error } = useQuery(participationQuery(wave.id, wave.state === 'open'))
  if (error) return <Notice kind="problem">{problemText(error)}</Notice>
  if (!data) return <Skeleton heights={[8, 12, 20]} />
  return <Figures wave={wave} participation={data} />
}

type FiguresProps = { wave: Round; participation: Participation }

function Figures({ wave, participation }: FiguresProps) {
  const last = useQuery(againstLastQuery(wave.id, wave.state === 'open')).data?.last ?? null
  return (
    <>
      <Overall wave={wave} participation={participation} />
      {!wave.imported && <AgainstLast wave={wave} />}
      <div className="halves">
        <div className="stack">
          <ByOrder rows={participation.byOrder} last={last} />
          {participation.waiting.length > 0 && <Waiting people={participation.waiting} />}
        </div>
        <ByJurisdiction rows={participation.byJurisdiction} last={last} />
      </div>
    </>
  )
}

function Overall({ wave, participation }: FiguresProps) {
  const { round } = useTexts()
  const { language } = useLanguage()
  return (
    <Card padded labelledBy="participation">
      <div className="cluster between">
        <h2 id="participation">{round.participation}</h2>
        {wave.state === 'open' && <DaysLeft days={participation.daysLeft} />}
      </div>
      <p className="say">
        <strong>{answeredText(language, round, participation)}</strong>
      </p>
      <Meter share={participation.rate ?? 0} />
      <p className="small muted">{wave.mode === 'named' ? round.privateNamed : round.private}</p>
      <Messages wave={wave} />
    </Card>
  )
}

function Waiting({ people }: { people: Participation['waiting'] }) {
  const { round } = useTexts()
  const { language } = useLanguage()
  const n = people.length
  return (
    <Card padded>
      <details>
        <summary className="field-label">
          {plural(language, round.waiting, n, { n: number(language, n) })}
        </summary>
        <p className="small muted">{round.waitingNote}</p>
        <ul className="waiting">
          {people.map(({ id, name, jurisdiction }) => (
            <li key={id}>
              {name} <span className="small muted">{jurisdiction?.[language]}</span>
            </li>
          ))}
        </ul>
      </details>
    </Card>
  )
}

function Messages({ wave }: { wave: Round }) {
  const { round } = useTexts()
  const { language } = useLanguage()
  const parts = wave.messages.map(
    ({ state, n }) => `${number(language, n)} ${wordText(round.messageStates, state)}`,
  )
  if (parts.length === 0) return null
  return (
    <p className="small muted">
      {round.messages}
      {language === 'fr' ? '\u00a0' : ''}: {parts.join(', ')}
    </p>
  )
}

function answeredText(
  language: Language,
  texts: Texts['round'],
  { invited, answered, rate }: Participation,
): string {
  const total = number(language, invited)
  if (rate === null) return texts.sayNoneAsked
  if (answered === 0) return plural(language, texts.sayNobody, invited, { invited: total })
  return plural(language, texts.sayAnswered, answered, {
    answered: number(language, answered),
    invited: total,
    rate: percent(language, rate),
  })
}
