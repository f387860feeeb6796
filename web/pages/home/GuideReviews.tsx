import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { buttonClass } from '../../components/Button.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { date, fill, number, plural } from '../../locales/index.ts'
import { guideReviewsQuery } from './requests.ts'

/** Beyond these the library itself is the better list. */
const most = 6

/** Guides of others' groups whose review is overdue, the longest first, for the analyst; nothing where none is. */
export function GuideReviews() {
  const { home } = useTexts()
  const { language } = useLanguage()
  const { data = [] } = useQuery(guideReviewsQuery)
  if (data.length === 0) return null
  const more = data.length - most
  return (
    <section>
      <h2>{home.reviews.title}</h2>
      <ul className="card lines">
        {data.slice(0, most).map(({ code, title, group, reviewOn }) => (
          <li key={code} className="cluster between">
            <div>
              <Link to="/guides/$code" params={{ code }}>
                {title[language]}
              </Link>
              <span className="beneath">{group.name[language]}</span>
              <span className="beneath overdue">
                {fill(home.reviews.due, { date: date(language, reviewOn) })}
              </span>
            </div>
            <Link
              to="/guides/$code/edit"
              params={{ code }}
              className={buttonClass()}
              aria-label={fill(home.reviews.reviewOf, { title: title[language] })}
            >
              {home.reviews.review}
            </Link>
          </li>
        ))}
        {more > 0 && (
          <li>
            <Link to="/guides" search={{}}>
              {plural(language, home.reviews.more, more, { n: number(language, more) })}
            </Link>
          </li>
        )}
      </ul>
    </section>
  )
}
