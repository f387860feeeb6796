import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Suspense } from 'react'
import { buttonClass } from '../../components/Button.tsx'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { programmeQuery } from '../../lib/programme.ts'
import { useMay } from '../../lib/session.ts'
import { useTexts } from '../../lib/texts.ts'
import { date, fill, fiscalYear } from '../../locales/index.ts'
import { type ScorecardRow, scorecardsQuery } from '../../lib/scorecards.ts'

/** Every scorecard the person may read, newest year first. */
export function ScorecardsPage() {
  const { scorecards } = useTexts()
  return (
    <>
      <PageHeading title={scorecards.title} beneath={scorecards.beneath} />
      <Suspense fallback={<Skeleton heights={[16]} />}>
        <List />
      </Suspense>
    </>
  )
}

function List() {
  const { scorecards } = useTexts()
  const { data: rows } = useSuspenseQuery(scorecardsQuery)
  const columns = useColumns()
  if (rows.length === 0) {
    const { title, text, action } = scorecards.empty
    const next = (
      <Link to="/trends" className={buttonClass('primary')}>
        {action}
      </Link>
    )
    return <EmptyState title={title} text={text} action={next} />
  }
  const newest = rows.toSorted((a, b) => b.fiscalYear.localeCompare(a.fiscalYear))
  return (
    <div className="card">
      <DataTable
        caption={scorecards.listCaption}
        columns={columns}
        rows={newest}
        rowKey={({ fiscalYear: year, council, version }) => `${year} ${council} ${version}`}
      />
    </div>
  )
}

function useColumns(): Column<ScorecardRow>[] {
  const { scorecards } = useTexts()
  const { language } = useLanguage()
  const seesDrafts = useMay('scorecards.publish')
  const councils = useQuery(programmeQuery).data?.councils ?? []
  const councilName = (code: string) =>
    councils.find((council) => council.code === code)?.name[language] ?? code
  return [
    {
      key: 'council',
      heading: scorecards.columns.council,
      names: true,
      cell: (row) => (
        <Link
          to="/scorecards/$fiscalYear/$council"
          params={{ fiscalYear: row.fiscalYear, council: row.council }}
          search={seesDrafts && row.version !== null ? { version: row.version } : {}}
        >
          {councilName(row.council)}, {fiscalYear(language, row.fiscalYear)}
        </Link>
      ),
    },
    {
      key: 'year',
      heading: scorecards.columns.year,
      cell: (row) => fiscalYear(language, row.fiscalYear),
    },
    {
      key: 'state',
      heading: scorecards.columns.state,
      cell: (row) => fill(scorecards.states[row.state], row),
    },
    {
      key: 'published',
      heading: scorecards.columns.published,
      cell: ({ publishedOn }) => (publishedOn ? date(language, publishedOn) : '–'),
    },
  ]
}
