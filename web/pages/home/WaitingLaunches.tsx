import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { buttonClass } from '../../components/Button.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { number, plural } from '../../locales/index.ts'
import { launchesQuery } from './requests.ts'

/** Anonymous rounds that wait for a co-chair; nothing where none does. */
export function WaitingLaunches() {
  const { launches } = useTexts()
  const { language } = useLanguage()
  const { data } = useQuery(launchesQuery)
  const n = data?.filter(({ state }) => state === 'waiting').length ?? 0
  if (n === 0) return null
  return (
    <section className="card card-padded cluster between">
      <h2>{plural(language, launches.waiting, n, { n: number(language, n) })}</h2>
      <Link to="/launches" className={buttonClass('primary')}>
        {launches.see}
      </Link>
    </section>
  )
}
