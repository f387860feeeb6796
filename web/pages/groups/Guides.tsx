import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { useToday } from '../../lib/today.ts'
import { date, fill } from '../../locales/index.ts'
import { guidesQuery } from './requests.ts'

/** The guides the group keeps; a review that is overdue stands out. */
export function Guides({ group }: { group: string }) {
  const { guides } = useTexts()
  const { language } = useLanguage()
  const today = useToday()
  const found = useQuery(guidesQuery(group)).data?.guides ?? []
  const own = found.filter(({ state }) => state !== 'withdrawn')
  return (
    <section aria-labelledby="guides">
      <h2 id="guides">{guides.title}</h2>
      {own.length === 0 && <p className="muted">{guides.noneOfGroup}</p>}
      <ul className="plain-list">
        {own.map(({ code, title, state, reviewOn }) => (
          <li key={code}>
            <Link to="/guides/$code" params={{ code }}>
              {title[language]}
            </Link>
            <span className="muted"> · {guides.states[state]}</span>
            {reviewOn && (
              <span className={reviewOn < today ? 'beneath outcome outcome-overdue' : 'beneath'}>
                {fill(reviewOn < today ? guides.reviewWasDue : guides.reviewOn, {
                  date: date(language, reviewOn),
                })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
