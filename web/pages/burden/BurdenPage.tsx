import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Suspense } from 'react'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { SelectField } from '../../components/Field.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { date, fill, type Language, number, plural, type Texts } from '../../locales/index.ts'
import { LimitForm } from './LimitForm.tsx'
import { type Asked, type Burden, burdenQuery } from './requests.ts'

/** Who was asked how often in a quarter, and for how many minutes. */
export function BurdenPage() {
  return (
    <Suspense fallback={<Skeleton heights={[5, 8, 20]} />}>
      <Whole />
    </Suspense>
  )
}

function Whole() {
  const { burden } = useTexts()
  const { language } = useLanguage()
  const { day } = useSearch({ from: '/signed-in/burden' })
  const { data } = useSuspenseQuery(burdenQuery(day))
  const { from, to } = data.quarter
  return (
    <>
      <PageHeading
        title={burden.title}
        beneath={fill(burden.beneath, { from: date(language, from), to: date(language, to) })}
        actions={<Quarters burden={data} />}
      />
      <div className="sections">
        {data.people.length === 0 ? <EmptyState {...burden.none} /> : <People burden={data} />}
        <LimitForm limit={data.limit} />
      </div>
    </>
  )
}

const quartersBack = 8

/** This quarter and the two years of them before. */
function Quarters({ burden: { quarter, current } }: { burden: Burden }) {
  const { burden } = useTexts()
  const { language } = useLanguage()
  const navigate = useNavigate()
  const [year = 0, month = 1] = current.from.split('-').map(Number)
  const choices = Array.from({ length: quartersBack + 1 }, (_, back) => {
    const first = new Date(Date.UTC(year, month - 1 - 3 * back, 1)).toISOString().slice(0, 10)
    const last = new Date(Date.UTC(year, month + 2 - 3 * back, 0)).toISOString().slice(0, 10)
    return {
      value: first,
      text: `${date(language, first, 'medium')} – ${date(language, last, 'medium')}`,
    }
  })
  return (
    <SelectField
      label={burden.quarter}
      value={quarter.from}
      choices={choices}
      onChange={(event) => void navigate({ to: '/burden', search: { day: event.target.value } })}
    />
  )
}

function People({ burden: data }: { burden: Burden }) {
  const { burden } = useTexts()
  const { language } = useLanguage()
  const over = data.people.filter((each) => each.over).length
  const said =
    over === 0 ? burden.sayNone : plural(language, burden.say, over, { n: number(language, over) })
  return (
    <section className="stack">
      <p className="say">
        <strong>{said}</strong>
      </p>
      <div className="card">
        <DataTable
          caption={burden.caption}
          columns={columnsOf(language, burden)}
          rows={data.people}
          rowKey={({ person }) => person}
        />
      </div>
      <p className="small muted">{burden.note}</p>
    </section>
  )
}

function columnsOf(language: Language, texts: Texts['burden']): Column<Asked>[] {
  const { columns } = texts
  return [
    {
      key: 'name',
      heading: columns.name,
      names: true,
      cell: ({ name, over }) => (
        <>
          {name}
          {over && (
            <>
              {' '}
              <span className="tag tag-risk">▲ {texts.over}</span>
            </>
          )}
        </>
      ),
    },
    {
      key: 'jurisdiction',
      heading: columns.jurisdiction,
      cell: ({ jurisdiction }) => jurisdiction?.[language] ?? '...',
    },
    {
      key: 'invitations',
      heading: columns.invitations,
      numeric: true,
      cell: ({ invitations }) => number(language, invitations),
    },
    {
      key: 'minutes',
      heading: columns.minutes,
      numeric: true,
      cell: ({ minutes }) => number(language, minutes),
    },
    {
      key: 'rounds',
      heading: columns.rounds,
      cell: ({ rounds }) => (
        <span className="small">{rounds.map((title) => title[language]).join('; ')}</span>
      ),
    },
  ]
}
