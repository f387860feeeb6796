import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { buttonClass } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { outboxCountsQuery } from '../../lib/outbox.ts'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { number, plural } from '../../locales/index.ts'

/** Messages that the administrator has to hand over, since no mail server sends them. */
export function ToHandOver() {
  const { keeping } = useTexts().home
  const { language } = useLanguage()
  const problemText = useProblemText()
  const { data, error } = useQuery(outboxCountsQuery)
  const held = data?.held ?? 0
  const say =
    held > 0 ? plural(language, keeping.held, held, { n: number(language, held) }) : keeping.none
  return (
    <section>
      <h2>{keeping.title}</h2>
      {error && <Notice kind="problem">{problemText(error)}</Notice>}
      {!data && !error && <Skeleton heights={[5]} />}
      {data && (
        <div className="card card-padded">
          <p>{say}</p>
          <div className="cluster">
            <Link to="/outbox" className={buttonClass('primary')}>
              {keeping.outbox}
            </Link>
            <Link to="/people" className={buttonClass()}>
              {keeping.people}
            </Link>
          </div>
        </div>
      )}
    </section>
  )
}
