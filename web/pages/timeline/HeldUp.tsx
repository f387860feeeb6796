import { Link } from '@tanstack/react-router'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { date, fill, plural } from '../../locales/index.ts'
import type { Drawn, TimelinePage } from './requests.ts'

/** Late milestones that others wait for, each with the longest chain behind it. */
export function HeldUp({ page }: { page: TimelinePage }) {
  const { holding } = useTexts().timeline
  const { language } = useLanguage()
  return (
    <section aria-labelledby="holding">
      <h2 id="holding">{holding.title}</h2>
      {page.chains.length === 0 && <p className="muted">{holding.none}</p>}
      {page.lateHolding > page.chains.length && (
        <p className="muted">{fill(holding.some, { n: page.chains.length })}</p>
      )}
      <div className="stack">
        {page.chains.map(({ chain, holdsUp }) => (
          <div className="card card-padded" key={chain.map(keyOf).join(' ')}>
            <ol className="chain">
              {chain.map((milestone, at) => (
                <Step key={keyOf(milestone)} page={page} milestone={milestone} first={at === 0} />
              ))}
            </ol>
            <p className="muted small">
              {plural(language, holding.others, holdsUp, { n: holdsUp })}
            </p>
          </div>
        ))}
      </div>
    </section>
  )
}

const keyOf = ({ group, reference }: Drawn): string => `${group} ${reference}`

function Step({
  page,
  milestone,
  first,
}: {
  page: TimelinePage
  milestone: Drawn
  first: boolean
}) {
  const { holding } = useTexts().timeline
  const { language } = useLanguage()
  const { group, title, expectedOn, reference } = milestone
  const name = page.groups.find(({ code }) => code === group)?.name[language] ?? group
  const days = expectedOn
    ? Math.round((Date.parse(page.asOf) - Date.parse(expectedOn)) / 86_400_000)
    : 0
  const when = first
    ? plural(language, holding.late, days, { group: name, n: days })
    : fill(holding.expected, {
        group: name,
        date: expectedOn ? date(language, expectedOn, 'medium') : '..',
      })
  return (
    <li className={first ? 'chain-late' : undefined}>
      <Link to="/groups/$group/workplan" params={{ group }} hash={`milestone-${reference}`}>
        {title[language]}
      </Link>
      <span className="beneath">{when}</span>
    </li>
  )
}
