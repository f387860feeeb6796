import { Link } from '@tanstack/react-router'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import type { Series } from './requests.ts'

const parts = ['description', 'numerator', 'denominator', 'universe', 'frequency', 'owner'] as const

type MethodProps = { indicator: Series['indicator']; council: string }

/** How an indicator is measured, for who asks. */
export function Method({ indicator, council }: MethodProps) {
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
      <p className="all-about">
        <Link to="/indicators/$code" params={{ code: indicator.code }} search={{ council }}>
          {trends.allAbout}
        </Link>
      </p>
    </details>
  )
}
