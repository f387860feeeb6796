import { Link } from '@tanstack/react-router'
import { searchOf } from '../../lib/domain.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import type { Series } from './requests.ts'

const parts = ['description', 'numerator', 'denominator', 'universe', 'frequency', 'owner'] as const

type MethodProps = { series: Series }

/** How an indicator is measured, for who asks. */
export function Method({ series: { indicator, domain, facts } }: MethodProps) {
  const { trends } = useTexts()
  const { language } = useLanguage()
  return (
    <details className="method">
      <summary>{trends.method}</summary>
      <dl className="pairs">
        {parts.map((part) => (
          <div key={part}>
            <dt>{trends.about[part]}</dt>
            <dd>{indicator[part][language]}</dd>
          </div>
        ))}
      </dl>
      {!facts && <p className="muted">{trends.noFacts}</p>}
      <p className="all-about">
        <Link to="/indicators/$code" params={{ code: indicator.code }} search={searchOf(domain)}>
          {trends.allAbout}
        </Link>
      </p>
    </details>
  )
}
