import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { TextField } from '../../components/Field.tsx'
import { Notice } from '../../components/Notice.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import '../../look/groups.css'
import { number, plural } from '../../locales/index.ts'
import { matches, sorted } from './glossary.ts'
import { glossaryQuery, type Term } from './requests.ts'
import { Sections } from './Sections.tsx'

/** Short forms and words of the trade, each in both languages. */
export function GlossaryPage() {
  const { groups } = useTexts()
  const { language } = useLanguage()
  const problemText = useProblemText()
  const { data, error } = useQuery(glossaryQuery)
  const [search, setSearch] = useState('')
  const wanted = useDeferredValue(search.trim())
  const rows = sorted(language, data ?? []).filter((term) => matches(term, wanted))
  return (
    <>
      <PageHeading title={groups.sections.glossary} beneath={groups.glossary.beneath} />
      <div className="stack">
        <Sections />
        <TextField
          type="search"
          label={groups.glossary.search}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <p className="small muted" role="status">
          {data &&
            plural(language, groups.glossary.found, rows.length, {
              n: number(language, rows.length),
            })}
        </p>
        {error && <Notice kind="problem">{problemText(error)}</Notice>}
        {!data && !error && <Skeleton heights={[24]} />}
        {data && rows.length === 0 && <EmptyState {...groups.glossary.empty} />}
        {rows.length > 0 && <Terms rows={rows} />}
      </div>
    </>
  )
}

function Terms({ rows }: { rows: readonly Term[] }) {
  const { groups } = useTexts()
  const { language } = useLanguage()
  const other = language === 'en' ? 'fr' : 'en'
  const columns: Column<Term>[] = [
    {
      key: 'term',
      heading: groups.glossary.term,
      names: true,
      width: '22%',
      cell: ({ term }) => <span className="person">{term[language]}</span>,
    },
    {
      key: 'means',
      heading: groups.glossary.means,
      width: '48%',
      cell: ({ fullName, meaning }) => (
        <>
          {fullName?.[language]}
          {meaning && <span className={fullName ? 'beneath' : undefined}>{meaning[language]}</span>}
        </>
      ),
    },
    {
      key: 'other',
      heading: groups.glossary.other,
      cell: ({ term, fullName }) => (
        <span lang={other}>
          {term[other]}
          {fullName && <span className="beneath">{fullName[other]}</span>}
        </span>
      ),
    },
  ]
  return (
    <div className="card">
      <DataTable
        caption={groups.glossary.caption}
        columns={columns}
        rows={rows}
        rowKey={({ kind, code }) => `${kind} ${code}`}
      />
    </div>
  )
}
