import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { buttonClass } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { waitingQuery } from '../../lib/waiting.ts'
import { number, plural } from '../../locales/index.ts'

/** How much waits in the groups the person co-chairs, and the way there. */
export function WaitingGroups() {
  const { waiting } = useTexts()
  const { language } = useLanguage()
  const problemText = useProblemText()
  const { data, error } = useQuery(waitingQuery)
  const n = data ? data.milestones.length + data.tasks.length + data.guides.length : 0
  return (
    <section>
      <h2>{waiting.home}</h2>
      {error && <Notice kind="problem">{problemText(error)}</Notice>}
      {!data && !error && <Skeleton heights={[3]} />}
      {data && n === 0 && <p className="muted">{waiting.homeNothing}</p>}
      {n > 0 && (
        <Link to="/waiting" className={buttonClass()}>
          {plural(language, waiting.link, n, { n: number(language, n) })}
        </Link>
      )}
    </section>
  )
}
