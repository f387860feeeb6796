import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useMay } from '../../lib/session.ts'
import { useTexts } from '../../lib/texts.ts'
import '../../look/report.css'
import { number, plural } from '../../locales/index.ts'
import { hoursText, writerName } from './replaced-text.ts'
import { ReplacedForm } from './ReplacedForm.tsx'
import { ReplacedTable } from './ReplacedTable.tsx'
import { type ReplacedRegister, replacedQuery } from './requests.ts'

/** Every report that nobody writes any more, and the time saved: by who wrote them, and in all. */
export function ReplacedPage() {
  return (
    <Suspense fallback={<Skeleton heights={[5, 8, 20]} />}>
      <Whole />
    </Suspense>
  )
}

function Whole() {
  const { reports } = useTexts()
  const { replaced } = reports
  const { language } = useLanguage()
  const keeps = useMay('groups.keep')
  const runs = useMay('waves.run')
  const { data: register } = useSuspenseQuery(replacedQuery)
  const [adding, setAdding] = useState(false)
  const count = register.reports.length
  return (
    <>
      <PageHeading
        title={replaced.title}
        beneath={replaced.beneath}
        actions={
          keeps && (
            <Button kind="primary" aria-expanded={adding} onClick={() => setAdding(!adding)}>
              {replaced.add}
            </Button>
          )
        }
      />
      <div className="stack">
        {adding && <ReplacedForm onDone={() => setAdding(false)} />}
        {count === 0 ? (
          <EmptyState {...replaced.empty} />
        ) : (
          <>
            <p className="say">
              <strong>
                {plural(language, replaced.inAll, count, {
                  n: number(language, count),
                  hours: hoursText(language, register.minutesAYear),
                })}
              </strong>
            </p>
            <p className="small muted">{replaced.howCounted}</p>
            <ByWriter rows={register.groups} />
            <ReplacedTable rows={register.reports} keeps={keeps} />
          </>
        )}
        {runs && (
          <p>
            <Link to="/burden" search={{}}>
              {replaced.askingBurden}
            </Link>
          </p>
        )}
      </div>
    </>
  )
}

type Writer = ReplacedRegister['groups'][number]

function ByWriter({ rows }: { rows: readonly Writer[] }) {
  const { reports } = useTexts()
  const { language } = useLanguage()
  const { columns } = reports.replaced
  const shown: Column<Writer>[] = [
    {
      key: 'writer',
      heading: columns.writer,
      names: true,
      width: '50%',
      cell: ({ group, name }) =>
        group === null ? (
          reports.secretariat
        ) : (
          <Link to="/groups/$group/report" params={{ group }} search={{}}>
            {writerName(language, reports, group, name)}
          </Link>
        ),
    },
    {
      key: 'reports',
      heading: columns.reports,
      numeric: true,
      cell: (row) => number(language, row.reports),
    },
    {
      key: 'year',
      heading: columns.year,
      numeric: true,
      cell: ({ minutesAYear }) => hoursText(language, minutesAYear),
    },
  ]
  return (
    <div className="card">
      <DataTable
        caption={reports.replaced.byGroup}
        captionShown
        columns={shown}
        rows={rows}
        rowKey={({ group }) => group ?? ''}
      />
    </div>
  )
}
