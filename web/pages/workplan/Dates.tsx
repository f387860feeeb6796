import { useAbout } from '../../lib/about.ts'
import { useLanguage } from '../../lib/language.tsx'
import { outcomeOf } from '../../lib/milestone-outcome.ts'
import { useTexts } from '../../lib/texts.ts'
import { date, fill, type Language, plural, type Texts } from '../../locales/index.ts'
import type { Milestone } from './requests.ts'

/** What is promised of a milestone and what became of it; every date that moved, with its reason. */
export function Dates({ milestone, asOf }: { milestone: Milestone; asOf: string }) {
  const { workplan } = useTexts()
  const { language } = useLanguage()
  const { word, day } = outcomeOf(milestone, asOf)
  const title = milestone.title[language]
  const starts = milestone.startsOn
    ? fill(workplan.starts, { date: date(language, milestone.startsOn, 'medium') })
    : null
  return (
    <>
      <p className="milestone-dates">
        <span className={`outcome outcome-${word}`}>
          {fill(workplan.outcome[word], { date: day ? date(language, day, 'medium') : '' })}
        </span>
        <span className="muted small">
          {[promiseText(milestone, language, workplan), starts].filter(Boolean).join(' · ')}
        </span>
        {milestone.evidence && (
          <a
            href={milestone.evidence}
            rel="noreferrer noopener"
            aria-label={fill(workplan.evidenceOf, { title })}
          >
            {workplan.evidence}
          </a>
        )}
      </p>
      <Moves milestone={milestone} />
    </>
  )
}

function promiseText(
  { firstApprovedDueOn: approved, revisedDueOn: revised, plannedDueOn: planned }: Milestone,
  language: Language,
  texts: Texts['workplan'],
): string {
  const day = (value: string) => date(language, value, 'medium')
  if (approved && revised) return fill(texts.dueWas, { date: day(revised), date1: day(approved) })
  if (approved) return fill(texts.due, { date: day(approved) })
  return planned ? fill(texts.planned, { date: day(planned) }) : texts.unplanned
}

function Moves({ milestone: { revisions } }: { milestone: Milestone }) {
  const { workplan } = useTexts()
  const { language } = useLanguage()
  const zone = useAbout()?.timeZone
  if (revisions.length === 0) return null
  const day = (value: string) => date(language, value, 'medium', zone)
  return (
    <details className="small">
      <summary>
        {plural(language, workplan.moved, revisions.length, { n: revisions.length })}
      </summary>
      <ul className="moves">
        {revisions.map(({ dueOn, reason, by, revisedAt }) => (
          <li key={revisedAt}>
            {fill(dueOn ? workplan.movedTo : workplan.movedBack, {
              date: dueOn ? day(dueOn) : '',
              reason,
            })}{' '}
            <span className="muted">
              {by ? fill(workplan.by, { name: by, date: day(revisedAt) }) : day(revisedAt)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
