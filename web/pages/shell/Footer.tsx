import { SyntheticMark } from '../../components/SyntheticMark.tsx'
import { useAbout } from '../../lib/about.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useSession } from '../../lib/session.ts'
import { useTexts } from '../../lib/texts.ts'
import { fill } from '../../locales/index.ts'

/** Whose programme this is, who is signed in and as what, and whether the data are real. */
export function Footer() {
  const { shell } = useTexts()
  const { language } = useLanguage()
  const about = useAbout()
  const session = useSession()
  const roles = [...new Set(session?.roles.map(({ role }) => shell.roles[role]))].join(', ')
  return (
    <footer className="foot">
      <span>{about?.name?.[language]}</span>
      {session && (
        <span>
          {fill(shell.signedInAs, { name: session.person.name })}
          {roles && ` · ${roles}`}
        </span>
      )}
      {about?.synthetic && <SyntheticMark whole />}
    </footer>
  )
}
