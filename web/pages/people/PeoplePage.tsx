import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { TextField } from '../../components/Field.tsx'
import { Notice } from '../../components/Notice.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import '../../look/people.css'
import { fill, number, plural } from '../../locales/index.ts'
import { AddPerson } from './AddPerson.tsx'
import { PeopleTable } from './PeopleTable.tsx'
import { peopleQuery } from './requests.ts'

/** Everybody with an account; people are added and roles given and ended here. */
export function PeoplePage() {
  const { people } = useTexts()
  const { language } = useLanguage()
  const problemText = useProblemText()
  const [search, setSearch] = useState('')
  const [adding, setAdding] = useState(false)
  const [added, setAdded] = useState<string | null>(null)
  const { data, error } = useQuery(peopleQuery(useDeferredValue(search.trim())))
  const add = (
    <Button kind="primary" aria-expanded={adding} onClick={() => setAdding(!adding)}>
      {people.add}
    </Button>
  )
  const finish = (name: string | null) => {
    setAdding(false)
    setAdded(name)
    if (name) setSearch(name)
  }
  return (
    <>
      <PageHeading title={people.title} beneath={people.beneath} actions={add} />
      <div className="stack">
        {added && <Notice kind="done">{fill(people.added, { name: added })}</Notice>}
        {adding && <AddPerson onDone={finish} />}
        <TextField
          type="search"
          label={people.search}
          value={search}
          onChange={(e) => setSearch(e.target.value)}
        />
        <p className="small muted" role="status">
          {data &&
            plural(language, people.found, data.length, { n: number(language, data.length) })}
        </p>
        {error && <Notice kind="problem">{problemText(error)}</Notice>}
        {!data && !error && <Skeleton heights={[24]} />}
        {data?.length === 0 && <EmptyState {...people.empty} />}
        {data && data.length > 0 && <PeopleTable people={data} />}
      </div>
    </>
  )
}
