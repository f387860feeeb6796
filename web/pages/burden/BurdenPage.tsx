import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Suspense } from 'react'
import { EmptyState } from '../../components/EmptyState.tsx'
import { SelectField } from '../../components/Field.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { date, fill } from '../../locales/index.ts'
import { LimitForm } from './LimitForm.tsx'
import { People } from './People.tsx'
import { type Burden, burdenQuery } from './requests.ts'

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
        {data.people.length === 0 ? (
          <EmptyState {...burden.none} />
        ) : (
          <People key={from} burden={data} />
        )}
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
