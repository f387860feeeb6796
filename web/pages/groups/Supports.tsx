import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { wordText } from '../../lib/word-text.ts'
import type { GroupPage } from './requests.ts'

/** The priorities the group supports, and what it says it contributes. */
export function Supports({ page: { contributions } }: { page: GroupPage }) {
  const { groups } = useTexts()
  const { language } = useLanguage()
  return (
    <section aria-labelledby="supports">
      <h2 id="supports">{groups.page.supports}</h2>
      {contributions.length === 0 ? (
        <p className="muted">{groups.page.noPriority}</p>
      ) : (
        <dl className="facts">
          {contributions.map(({ priority, name, support, contribution }) => (
            <div key={priority}>
              <dt>
                {name[language]}
                <span className="beneath">{wordText(groups.support, support)}</span>
              </dt>
              <dd>
                {contribution?.[language] ?? (
                  <span className="muted">{groups.page.noContribution}</span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
