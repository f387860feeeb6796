import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { date, fill, number } from '../../locales/index.ts'
import type { Usage } from './requests.ts'

/** What readers said at the guide's end. */
export function Opinions({ opinions }: { opinions: Usage['opinions'] }) {
  const { guides } = useTexts()
  const { language } = useLanguage()
  const { yes, partly, no, usedFor } = opinions
  const count = (n: number) => number(language, n)
  return (
    <section aria-labelledby="opinions" className="stack">
      <h2 id="opinions">{guides.opinion.title}</h2>
      <p className="say">
        {yes + partly + no === 0
          ? guides.opinion.nobody
          : fill(guides.opinion.counts, {
              all: count(yes + partly + no),
              yes: count(yes),
              partly: count(partly),
              no: count(no),
            })}
      </p>
      {usedFor.length > 0 && (
        <ul className="plain-list">
          {usedFor.map(({ quarter, text }) => (
            <li key={`${quarter} ${text}`}>
              {text}
              <span className="beneath">
                {fill(guides.opinion.quarterOf, { date: date(language, quarter, 'month') })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
