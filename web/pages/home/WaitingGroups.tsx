import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { buttonClass } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { programmeQuery } from '../../lib/programme.ts'
import { useSession } from '../../lib/session.ts'
import { useTexts } from '../../lib/texts.ts'
import { waitingQuery } from '../../lib/waiting.ts'
import { fill, number, plural } from '../../locales/index.ts'

/** The groups the person co-chairs, and how much waits in them. */
export function WaitingGroups() {
  const { waiting } = useTexts()
  const { language } = useLanguage()
  const problemText = useProblemText()
  const { data, error } = useQuery(waitingQuery)
  const n = data ? data.milestones.length + data.tasks.length + data.guides.length : 0
  return (
    <section>
      <div className="cluster between headed">
        <h2>{waiting.home}</h2>
        {n > 0 && (
          <Link to="/waiting" className={buttonClass('primary')}>
            {plural(language, waiting.link, n, { n: number(language, n) })}
          </Link>
        )}
      </div>
      {error && <Notice kind="problem">{problemText(error)}</Notice>}
      {!data && !error && <Skeleton heights={[3]} />}
      {data && n === 0 && <p className="muted">{waiting.homeNothing}</p>}
      <OwnGroups />
    </section>
  )
}

function OwnGroups() {
  const { waiting } = useTexts()
  const { language } = useLanguage()
  const known = useQuery(programmeQuery).data?.groups ?? []
  const roles = useSession()?.roles ?? []
  const isOwn = (code: string) =>
    roles.some(({ role, group }) => role === 'co_chair' && group === code)
  const own = known.flatMap(({ code, name }) =>
    code && name && isOwn(code) ? [{ code, name }] : [],
  )
  if (own.length === 0) return null
  return (
    <ul className="card lines">
      {own.map(({ code, name }) => (
        <li key={code} className="cluster between">
          <Link to="/groups/$group" params={{ group: code }}>
            {name[language]}
          </Link>
          <Link
            to="/groups/$group/workplan"
            params={{ group: code }}
            aria-label={fill(waiting.workplanOf, { group: name[language] })}
          >
            {waiting.workplan}
          </Link>
        </li>
      ))}
    </ul>
  )
}
