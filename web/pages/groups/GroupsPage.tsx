import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Notice } from '../../components/Notice.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Term } from '../../components/Term.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { programmeQuery } from '../../lib/programme.ts'
import { useMay } from '../../lib/session.ts'
import { useTexts } from '../../lib/texts.ts'
import '../../look/groups.css'
import { AddGroup } from './AddGroup.tsx'
import { AsOf } from './AsOf.tsx'
import { coverageText } from './coverage-text.ts'
import { GroupTable } from './GroupTable.tsx'
import { registerQuery } from './requests.ts'
import { Sections } from './Sections.tsx'

/** The register of groups as it stood on a day, council by council. */
export function GroupsPage() {
  const { groups } = useTexts()
  const { language } = useLanguage()
  const problemText = useProblemText()
  const keeps = useMay('groups.keep')
  const { on } = useSearch({ from: '/signed-in/groups' })
  const { data, error } = useQuery(registerQuery(on))
  const [adding, setAdding] = useState(false)
  const add = keeps && (
    <Button kind="primary" aria-expanded={adding} onClick={() => setAdding(!adding)}>
      {groups.add}
    </Button>
  )
  return (
    <>
      <PageHeading title={groups.title} beneath={groups.beneath} actions={add} />
      <div className="stack">
        <Sections />
        {adding && <AddGroup onDone={() => setAdding(false)} />}
        <AsOf on={on} to="/groups" />
        {error && <Notice kind="problem">{problemText(error)}</Notice>}
        {!data && !error && <Skeleton heights={[3, 24]} />}
        {data && (
          <p className="say" role="status">
            {coverageText(language, groups, data.groups)}
          </p>
        )}
        {data?.groups.length === 0 && <EmptyState {...groups.empty} />}
        {data && <ByCouncil groups={data.groups} on={on} />}
      </div>
    </>
  )
}

type ByCouncilProps = { groups: Parameters<typeof GroupTable>[0]['groups']; on: string | undefined }

function ByCouncil({ groups: all, on }: ByCouncilProps) {
  const { groups } = useTexts()
  const { language } = useLanguage()
  const councils = useQuery(programmeQuery).data?.councils ?? []
  return councils
    .map(({ code, ...council }) => ({
      code,
      ...council,
      rows: all.filter((group) => group.council === code),
    }))
    .filter(({ rows }) => rows.length > 0)
    .map(({ code, name, acronym, rows }) => (
      <section key={code} aria-labelledby={`council-${code}`} className="council">
        <h2 id={`council-${code}`}>
          {name[language]} <Term short={acronym[language]} full={name[language]} />
        </h2>
        <GroupTable caption={groups.caption} groups={rows} on={on} />
      </section>
    ))
}
