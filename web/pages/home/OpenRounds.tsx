import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { buttonClass } from '../../components/Button.tsx'
import { Meter } from '../../components/Meter.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { type Wave, wavesQuery } from '../../lib/waves.ts'
import { date, fill, number } from '../../locales/index.ts'

/** The rounds under way and how many have answered, for the analyst. */
export function OpenRounds() {
  const { rounds } = useTexts().home
  const problemText = useProblemText()
  const { data, error } = useQuery(wavesQuery)
  const open = data?.filter(({ state }) => state === 'open')
  return (
    <section>
      <div className="cluster between headed">
        <h2>{rounds.title}</h2>
        <Link to="/consultations/new" className={buttonClass('primary')}>
          {rounds.open}
        </Link>
      </div>
      {error && <Notice kind="problem">{problemText(error)}</Notice>}
      {!data && !error && <Skeleton heights={[6]} />}
      {open?.length === 0 && <p className="muted">{rounds.none}</p>}
      <div className="tiles">
        {open?.map((wave) => (
          <Round key={wave.id} wave={wave} />
        ))}
      </div>
    </section>
  )
}

function Round({ wave }: { wave: Wave }) {
  const { rounds } = useTexts().home
  const { language } = useLanguage()
  const invited = wave.invited ?? 0
  const answered = wave.answered ?? 0
  return (
    <article className="card card-padded">
      <h3>
        <Link to="/consultations/$wave" params={{ wave: wave.id }}>
          {wave.title[language]}
        </Link>
      </h3>
      <Meter share={invited > 0 ? answered / invited : 0} />
      <p className="small muted">
        {fill(rounds.say, {
          answered: number(language, answered),
          invited: number(language, invited),
        })}{' '}
        · {fill(rounds.until, { date: date(language, wave.closesOn) })}
      </p>
    </article>
  )
}
