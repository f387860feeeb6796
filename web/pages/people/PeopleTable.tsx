import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { type Programme, programmeQuery } from '../../lib/programme.ts'
import { useTexts } from '../../lib/texts.ts'
import { wordText } from '../../lib/word-text.ts'
import { fill } from '../../locales/index.ts'
import { GiveRole } from './GiveRole.tsx'
import type { Person } from './requests.ts'
import { Address } from './Address.tsx'
import { Roles } from './Roles.tsx'

/** People with their roles; a role is given in the person's own row. */
export function PeopleTable({ people: rows }: { people: readonly Person[] }) {
  const { people, common } = useTexts()
  const { language } = useLanguage()
  const { data: programme } = useQuery(programmeQuery)
  const [giving, setGiving] = useState<string | null>(null)
  const columns: Column<Person>[] = [
    {
      key: 'name',
      heading: people.columns.name,
      names: true,
      width: '30%',
      cell: (person) => (
        <>
          <span className="person">{person.name}</span>
          <span className="beneath">{person.email}</span>
          <span className="beneath">
            {[
              jurisdictionName(programme, person.jurisdiction)?.[language],
              wordText(people.languages, person.language),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          <Address person={person} />
        </>
      ),
    },
    {
      key: 'roles',
      heading: people.columns.roles,
      cell: (person) => <Roles person={person} programme={programme} />,
    },
    {
      key: 'actions',
      heading: people.columns.actions,
      cell: (person) =>
        giving === person.id && programme ? (
          <GiveRole person={person} programme={programme} onDone={() => setGiving(null)} />
        ) : (
          <Button
            aria-label={fill(common.actionOn, { action: people.give, name: person.name })}
            disabled={!programme}
            onClick={() => setGiving(person.id)}
          >
            {people.give}
          </Button>
        ),
    },
  ]
  return (
    <div className="card people">
      <DataTable caption={people.caption} columns={columns} rows={rows} rowKey={({ id }) => id} />
    </div>
  )
}

function jurisdictionName(programme: Programme | undefined, wanted: string | null) {
  return programme?.jurisdictions.find(({ code }) => code === wanted)?.name
}
