import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { wordText } from '../../lib/word-text.ts'
import { Section } from './Frame.tsx'
import type { GroupReport } from './requests.ts'

/** The priorities the group supports, and what it contributes. */
export function Supports({ contributions }: Pick<GroupReport, 'contributions'>) {
  const { groups } = useTexts()
  const { language } = useLanguage()
  return (
    <Section id="supports" title={groups.page.supports}>
      {contributions.length === 0 && <p className="muted">{groups.page.noPriority}</p>}
      <dl className="lines">
        {contributions.map(({ priority, name, support, contribution }) => (
          <div key={priority}>
            <dt>
              {name[language]} <span className="muted">({wordText(groups.support, support)})</span>
            </dt>
            <dd>
              {contribution?.[language] ?? (
                <span className="muted">{groups.page.noContribution}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
