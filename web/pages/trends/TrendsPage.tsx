import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Suspense } from 'react'
import '../../look/charts.css'
import { EmptyState } from '../../components/EmptyState.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { type Domain, domainOf } from '../../lib/domain.ts'
import { useTexts } from '../../lib/texts.ts'
import { Filters } from './Filters.tsx'
import { type IndicatorRow, indicatorsQuery } from './requests.ts'
import { TrendCard } from './TrendCard.tsx'
import { type Dimension, dimensions, type TrendView } from './view.ts'

/** Satisfaction, delivery and guide usage over the rounds; the address holds the whole view. */
export function TrendsPage() {
  const { trends } = useTexts()
  const view = useSearch({ from: '/signed-in/trends' })
  const navigate = useNavigate()
  const domain = domainOf(view)
  const change = (part: TrendView) =>
    void navigate({
      to: '/trends',
      search: { ...view, ...part },
      replace: true,
      resetScroll: false,
    })
  return (
    <>
      <PageHeading title={trends.title} beneath={trends.beneath} />
      <Filters view={view} domain={domain} onChange={change} />
      <Suspense fallback={<Skeleton heights={[28, 20]} />}>
        <Cards view={view} domain={domain} onChange={change} />
      </Suspense>
    </>
  )
}

type CardsProps = { view: TrendView; domain: Domain; onChange: (view: TrendView) => void }

function Cards({ view, domain, onChange }: CardsProps) {
  const { trends } = useTexts()
  const { data: indicators } = useSuspenseQuery(indicatorsQuery)
  const open = view.tables ?? []
  const toggled = (dimension: Dimension, on: boolean) =>
    on ? [...open, dimension] : open.filter((other) => other !== dimension)
  if (indicators.length === 0) return <EmptyState {...trends.empty} />
  return (
    <div className="trends">
      {dimensions.map((dimension, index) => {
        const choices = indicators.filter(
          (indicator) => indicator.dimension === dimension && isKnownOf(indicator, domain),
        )
        const code = (choices.find((choice) => choice.code === view[dimension]) ?? choices[0])?.code
        if (!code) return null
        return (
          <TrendCard
            key={dimension}
            dimension={dimension}
            wanted={{ code, domain, by: view.by ?? 'round', from: view.from }}
            choices={choices}
            onPick={(picked) => onChange({ [dimension]: picked })}
            tableOpen={open.includes(dimension)}
            onTable={(on) => onChange({ tables: toggled(dimension, on) })}
            tall={index === 0}
          />
        )
      })}
      {domain.kind !== 'council' && <p className="muted small">{trends.surveysByCouncil}</p>}
    </div>
  )
}

/** Priorities and groups are known from registers only. */
const isKnownOf = ({ councils, byGroup }: IndicatorRow, { kind, code }: Domain): boolean =>
  kind === 'council' ? councils.includes(code) : byGroup
