import { Link } from '@tanstack/react-router'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { date, fill, fiscalYear, type Language, number, type Texts } from '../../locales/index.ts'
import { Section } from './Frame.tsx'
import { captionOf } from './Milestones.tsx'
import type { Guide } from './requests.ts'

/** The practice guides in force, and how they are used. */
export function Guides({ rows, year }: { rows: readonly Guide[]; year: string }) {
  const texts = useTexts()
  const { reports } = texts
  const { language } = useLanguage()
  const total = rows[0]?.total ?? 0
  return (
    <Section id="guides" title={reports.guides}>
      {rows.length === 0 ? (
        <p className="muted">{reports.noGuides}</p>
      ) : (
        <div className="card report-list">
          <DataTable
            caption={captionOf(language, reports, reports.guides, rows.length, total)}
            captionShown={rows.length < total}
            columns={columnsOf(language, texts, year)}
            rows={rows}
            rowKey={({ code }) => code}
          />
        </div>
      )}
    </Section>
  )
}

function columnsOf(
  language: Language,
  { reports, exportWords }: Texts,
  year: string,
): Column<Guide>[] {
  return [
    {
      key: 'guide',
      heading: reports.columns.guide,
      names: true,
      width: '48%',
      cell: ({ code, title }) => (
        <Link to="/guides/$code" params={{ code }} search={{}}>
          {title[language]}
        </Link>
      ),
    },
    {
      key: 'state',
      heading: reports.columns.state,
      cell: ({ state, reviewOn }) => (
        <>
          {exportWords.guideStates[state]}
          {reviewOn && (
            <span className="beneath">
              {fill(reports.reviewOn, { date: date(language, reviewOn, 'medium') })}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'opens',
      heading: fill(reports.columns.opens, { year: fiscalYear(language, year) }),
      numeric: true,
      cell: ({ opens }) => number(language, opens),
    },
    {
      key: 'declared',
      heading: reports.columns.declared,
      numeric: true,
      cell: ({ declared }) => number(language, declared),
    },
  ]
}
