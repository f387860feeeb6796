import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import type { Series } from './requests.ts'

const parts = ['description', 'numerator', 'denominator', 'universe', 'frequency', 'owner'] as const

/** How an indicator is measured, for who asks. */
export function Method({ indicator }: { indicator: Series['indicator'] }) {
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
    </details>
  )
}
