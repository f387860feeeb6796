import { Link } from '@tanstack/react-router'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { fill, number, plural } from '../../locales/index.ts'
import { Section } from './Frame.tsx'
import { hoursText, tableName } from './replaced-text.ts'
import type { GroupReport } from './requests.ts'

/** Which reports this one replaces, and the time nobody spends on them any more. */
export function ReplacedPart({ replaced }: Pick<GroupReport, 'replaced'>) {
  const { reports } = useTexts()
  const { language } = useLanguage()
  const { reports: rows, minutesAYear } = replaced
  return (
    <Section id="replaced" title={reports.replaced.part}>
      {rows.length === 0 ? (
        <p className="muted">{reports.replaced.none}</p>
      ) : (
        <>
          <p className="say">
            <strong>
              {fill(reports.replaced.saved, { hours: hoursText(language, minutesAYear) })}
            </strong>
          </p>
          <ul className="replaced-list">
            {rows.map(({ id, name, council, councilName, timesAYear, minutes }) => (
              <li key={id}>
                {fill(reports.replaced.line, {
                  name: name[language],
                  table: tableName(language, reports, council, councilName),
                  times: plural(language, reports.replaced.times, timesAYear, {
                    n: number(language, timesAYear),
                  }),
                  minutes: number(language, minutes),
                })}
              </li>
            ))}
          </ul>
          <p className="small muted">{reports.replaced.howCounted}</p>
        </>
      )}
      <p className="no-print">
        <Link to="/replaced-reports">{reports.replaced.register}</Link>
      </p>
    </Section>
  )
}
