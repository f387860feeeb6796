import { Link } from '@tanstack/react-router'
import { useTexts } from '../../lib/texts.ts'

/** The register, who it rests on, and its words: three pages about the same groups. */
export function Sections() {
  const { groups } = useTexts()
  return (
    <nav className="chips no-print sections-of" aria-label={groups.title}>
      <Link to="/groups" className="chip" activeOptions={{ exact: true, includeSearch: false }}>
        {groups.sections.register}
      </Link>
      <Link to="/representation" className="chip" activeOptions={{ includeSearch: false }}>
        {groups.sections.representation}
      </Link>
      <Link to="/glossary" className="chip">
        {groups.sections.glossary}
      </Link>
    </nav>
  )
}
