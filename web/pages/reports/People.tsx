import { Notice } from '../../components/Notice.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { list } from '../../locales/index.ts'
import { Section } from './Frame.tsx'
import type { GroupReport, Seat } from './requests.ts'

type PeopleProps = Pick<GroupReport['group'], 'lacks' | 'state'> & { seats: readonly Seat[] }

/** Who sits in the group, role by role, and who is missing. */
export function People({ seats, lacks, state }: PeopleProps) {
  const { reports, groups } = useTexts()
  const { language } = useLanguage()
  const roles = (['co_chair', 'member'] as const)
    .map((role) => ({ role, held: seats.filter((seat) => seat.role === role) }))
    .filter(({ held }) => held.length > 0)
  const named = ({ name, jurisdictionName, councilMember }: Seat): string =>
    `${name} (${jurisdictionName[language]}${councilMember ? `, ${groups.page.councilMember}` : ''})`
  return (
    <Section id="people" title={groups.page.people}>
      {roles.length === 0 && <p className="muted">{groups.page.nobody}</p>}
      <dl className="lines">
        {roles.map(({ role, held }) => (
          <div key={role}>
            <dt>{reports.roles[role]}</dt>
            <dd>{list(language, held.map(named))}</dd>
          </div>
        ))}
      </dl>
      {state === null && <p className="muted">{groups.page.stateUnknown}</p>}
      {lacks.length > 0 && (
        <Notice kind="warning">
          <p>
            <strong>
              {groups.columns.lacks}
              {language === 'fr' ? '\u00a0' : ''}:{' '}
              {list(
                language,
                lacks.map((word) => groups.lacks[word]),
              )}
            </strong>
          </p>
        </Notice>
      )}
    </Section>
  )
}
