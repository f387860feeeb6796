import { Link } from '@tanstack/react-router'
import { LanguageToggle } from '../../components/LanguageToggle.tsx'
import { Mark } from '../../components/Mark.tsx'
import { SyntheticMark } from '../../components/SyntheticMark.tsx'
import { useAbout } from '../../lib/about.ts'
import { type Capability, useSession } from '../../lib/session.ts'
import { useTexts } from '../../lib/texts.ts'
import { SignOut } from './SignOut.tsx'

const places = [
  { to: '/consultations', text: 'consultations', needs: 'waves.run' },
  { to: '/trends', text: 'trends', needs: 'trends.read' },
  { to: '/said', text: 'said', needs: 'trends.read' },
  { to: '/scorecards', text: 'scorecards', needs: 'scorecards.read' },
  { to: '/groups', text: 'groups', needs: 'groups.read' },
  { to: '/guides', text: 'guides', needs: 'guides.read' },
  { to: '/people', text: 'people', needs: 'people.keep' },
  { to: '/outbox', text: 'outbox', needs: 'outbox.read' },
] as const satisfies readonly { to: string; text: string; needs: Capability }[]

/** The bar: where one is, where one's role leads, the other language, the way out. */
export function Header() {
  const { common } = useTexts()
  const synthetic = useAbout()?.synthetic ?? false
  const session = useSession()
  return (
    <header className="bar">
      <div className="bar-mark">
        <Link to="/" className="mark">
          <Mark />
          {common.product}
        </Link>
        {synthetic && <SyntheticMark />}
      </div>
      {session && <Places may={session.may} />}
      <div className="bar-end">
        <LanguageToggle />
        {session && <SignOut />}
      </div>
    </header>
  )
}

function Places({ may }: { may: readonly Capability[] }) {
  const { shell } = useTexts()
  return (
    <nav className="places" aria-label={shell.navigation}>
      <Link to="/" activeOptions={{ exact: true }}>
        {shell.today}
      </Link>
      {places
        .filter(({ needs }) => may.includes(needs))
        .map(({ to, text }) => (
          <Link key={to} to={to}>
            {shell[text]}
          </Link>
        ))}
    </nav>
  )
}
