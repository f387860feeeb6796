import { Link } from '@tanstack/react-router'
import { useTexts } from '../../lib/texts.ts'
import { fill } from '../../locales/index.ts'
import type { Respondent } from './requests.ts'

type NeighboursProps = { wave: string; person: Respondent; people: readonly Respondent[] }

/** The ways to whom the list names before and after this person. */
export function Neighbours({ wave, person, people }: NeighboursProps) {
  const { namedAnswers: texts } = useTexts()
  const at = people.findIndex(({ personId }) => personId === person.personId)
  const [before, after] = [people[at - 1], people[at + 1]]
  if (!before && !after) return null
  const link = (one: Respondent, text: string) => (
    <Link to="/consultations/$wave/answers/$person" params={{ wave, person: one.personId }}>
      {fill(text, { name: one.name })}
    </Link>
  )
  return (
    <nav className="cluster between no-print" aria-label={texts.others}>
      {before && link(before, texts.before)}
      {after && <span className="neighbour-after">{link(after, texts.after)}</span>}
    </nav>
  )
}
