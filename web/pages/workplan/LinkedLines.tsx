import { Link } from '@tanstack/react-router'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { date, fill, type Language, type Texts } from '../../locales/index.ts'
import type { Linked, Milestone } from './requests.ts'

/** What a milestone waits for and what waits for it, each with where it stands. */
export function LinkedLines({ milestone, asOf }: { milestone: Milestone; asOf: string }) {
  const { needs } = useTexts()
  const { language } = useLanguage()
  const lines = [
    ...milestone.needs.map((linked) => ({ text: needs.waits, linked })),
    ...milestone.neededBy.map((linked) => ({ text: needs.holds, linked })),
  ]
  if (lines.length === 0) return null
  return (
    <ul className="linked small">
      {lines.map(({ text, linked }) => (
        <li key={`${text} ${linked.group} ${linked.reference}`}>
          <Link
            to="/groups/$group/workplan"
            params={{ group: linked.group }}
            hash={`milestone-${linked.reference}`}
          >
            {fill(text, { title: linked.title[language], group: linked.groupName[language] })}
          </Link>
          <span className="muted">, {standing(linked, asOf, language, needs.states)}</span>
        </li>
      ))}
    </ul>
  )
}

function standing(
  { doneOn, cancelledOn, expectedOn }: Linked,
  asOf: string,
  language: Language,
  states: Texts['needs']['states'],
): string {
  if (doneOn !== null) return states.done
  if (cancelledOn !== null) return states.cancelled
  if (expectedOn === null) return states.undated
  return expectedOn < asOf
    ? states.late
    : fill(states.ahead, { date: date(language, expectedOn, 'medium') })
}
