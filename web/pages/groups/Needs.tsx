import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { wordText } from '../../lib/word-text.ts'
import { date } from '../../locales/index.ts'
import type { GroupPage } from './requests.ts'

/** Where the group stands, the skills and money it seeks; for its keepers, when it was last interviewed. */
export function Needs({ page: { group, keeps, lastInterview } }: { page: GroupPage }) {
  const { groups } = useTexts()
  const { language } = useLanguage()
  const said = [
    [groups.page.readiness, group.readiness && wordText(groups.readiness, group.readiness)],
    [groups.page.skills, group.skillsSought?.[language]],
    [groups.page.funding, group.fundingNeed?.[language]],
    [
      groups.page.lastInterview,
      keeps && (lastInterview ? date(language, lastInterview) : groups.page.noInterview),
    ],
  ].filter(([, text]) => text)
  if (said.length === 0) return null
  return (
    <section aria-labelledby="needs">
      <h2 id="needs">{groups.page.needs}</h2>
      <dl className="facts">
        {said.map(([term, text]) => (
          <div key={term as string}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
