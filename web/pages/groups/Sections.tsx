import { Link } from '@tanstack/react-router'
import { useMay } from '../../lib/session.ts'
import { useTexts } from '../../lib/texts.ts'

/** The register, who it rests on, and its words: pages about the same groups. */
export function Sections() {
  const { groups, reports, taskings, timeline } = useTexts()
  const keeps = useMay('registers.keep')
  return (
    <nav className="chips no-print sections-of" aria-label={groups.title}>
      <Link to="/groups" className="chip" activeOptions={{ exact: true, includeSearch: false }}>
        {groups.sections.register}
      </Link>
      <Link to="/representation" className="chip" activeOptions={{ includeSearch: false }}>
        {groups.sections.representation}
      </Link>
      <Link to="/workplans" className="chip" activeOptions={{ includeSearch: false }}>
        {timeline.title}
      </Link>
      {keeps && (
        <Link to="/taskings" className="chip">
          {taskings.title}
        </Link>
      )}
      <Link to="/councils/$council/report" params={{ council: 'JC' }} className="chip">
        {reports.link}
      </Link>
      <Link to="/replaced-reports" className="chip">
        {reports.replaced.title}
      </Link>
      <Link to="/glossary" className="chip">
        {groups.sections.glossary}
      </Link>
    </nav>
  )
}
