import { useQueries, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Fragment, Suspense, useId } from 'react'
import '../../look/charts.css'
import { EmptyState } from '../../components/EmptyState.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { type Domain, domainOf } from '../../lib/domain.ts'
import { useTexts } from '../../lib/texts.ts'
import { opensFacts } from './chart-points.ts'
import { Filters } from './Filters.tsx'
import { type IndicatorRow, indicatorsQuery, seriesQuery, type SeriesWanted } from './requests.ts'
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
  const hint = useId()
  const cards = cardsOf(indicators, view, domain)
  const firstOpening = useQueries({
    queries: cards.map(({ wanted }) => seriesQuery(wanted)),
    combine: (results) => results.findIndex(({ data }) => data && opensFacts(data)),
  })
  const open = view.tables ?? []
  const toggled = (dimension: Dimension, on: boolean) =>
    on ? [...open, dimension] : open.filter((other) => other !== dimension)
  if (indicators.length === 0) return <EmptyState {...trends.empty} />
  return (
    <div className="trends">
      {cards.map(({ dimension, choices, wanted }, index) => (
        <Fragment key={dimension}>
          {index === firstOpening && (
            <p id={hint} className="trends-hint small muted no-print">
              {trends.openFacts}
            </p>
          )}
          <TrendCard
            dimension={dimension}
            wanted={wanted}
            choices={choices}
            onPick={(picked) => onChange({ [dimension]: picked })}
            tableOpen={open.includes(dimension)}
            onTable={(on) => onChange({ tables: toggled(dimension, on) })}
            tall={dimension === dimensions[0]}
            hint={firstOpening < 0 ? undefined : hint}
          />
        </Fragment>
      ))}
      {domain.kind !== 'council' && <p className="muted small">{trends.surveysByCouncil}</p>}
    </div>
  )
}

type CardOf = { dimension: Dimension; choices: IndicatorRow[]; wanted: SeriesWanted }

/** A card for each dimension that has an indicator known of the domain: the one the view names, else the first. */
function cardsOf(indicators: readonly IndicatorRow[], view: TrendView, domain: Domain): CardOf[] {
  return dimensions.flatMap((dimension) => {
    const choices = indicators.filter(
      (indicator) => indicator.dimension === dimension && isKnownOf(indicator, domain),
    )
    const code = (choices.find((choice) => choice.code === view[dimension]) ?? choices[0])?.code
    if (!code) return []
    const wanted = { code, domain, by: view.by ?? ('round' as const), from: view.from }
    return [{ dimension, choices, wanted }]
  })
}

/** Priorities and groups are known from registers only. */
const isKnownOf = ({ councils, byGroup }: IndicatorRow, { kind, code }: Domain): boolean =>
  kind === 'council' ? councils.includes(code) : byGroup
