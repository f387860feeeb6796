import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Suspense } from 'react'
import '../../look/indicator.css'
import { buttonClass } from '../../components/Button.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { type DomainSearch, searchOf } from '../../lib/domain.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useMay } from '../../lib/session.ts'
import { useTexts } from '../../lib/texts.ts'
import { fill } from '../../locales/index.ts'
import { Definition } from './Definition.tsx'
import { PublishedValues } from './PublishedValues.tsx'
import { type Indicator, indicatorQuery } from './requests.ts'
import { Targets } from './Targets.tsx'
import { Versions } from './Versions.tsx'

/** All there is to know of an indicator: for who reads a figure and asks what it is, and for who keeps it. */
export function IndicatorPage() {
  return (
    <Suspense fallback={<Skeleton heights={[6, 18, 10, 24]} />}>
      <Sheet />
    </Suspense>
  )
}

function Sheet() {
  const { indicators } = useTexts()
  const { language } = useLanguage()
  const { code } = useParams({ from: '/signed-in/indicators/$code' })
  const asked = useSearch({ from: '/signed-in/indicators/$code' })
  const navigate = useNavigate()
  const { data: indicator } = useSuspenseQuery(indicatorQuery(code, asked))
  const current = currentVersion(indicator)
  const pick = (picked: DomainSearch) =>
    void navigate({
      to: '/indicators/$code',
      params: { code },
      search: picked,
      replace: true,
      resetScroll: false,
    })
  return (
    <>
      <PageHeading
        above={[
          fill(indicators.above, { code, goal: indicator.goal?.[language] ?? '' }),
          indicator.draft && indicators.draft,
        ]
          .filter(Boolean)
          .join(' · ')}
        title={current.name[language]}
        actions={<Actions indicator={indicator} />}
      />
      <div className="stack indicator">
        <Definition indicator={indicator} current={current} />
        <Versions indicator={indicator} />
        <Targets indicator={indicator} current={current} />
        <PublishedValues indicator={indicator} onPick={pick} />
      </div>
    </>
  )
}

/** The version in force; the API always tells one that is there. */
export function currentVersion({ versions, current }: Indicator): Indicator['versions'][number] {
  const found = versions.find(({ version }) => version === current) ?? versions[0]
  if (!found) throw new Error('An indicator without a version')
  return found
}

function Actions({ indicator }: { indicator: Indicator }) {
  const { indicators } = useTexts()
  const mayChange = useMay('indicators.keep')
  const { code, domain, dimension } = indicator
  return (
    <>
      <Link
        to="/trends"
        search={{ ...searchOf(domain), [dimension]: code }}
        className={buttonClass()}
      >
        {indicators.seeTrend}
      </Link>
      {mayChange && (
        <Link
          to="/indicators/$code/edit"
          params={{ code }}
          search={domain.kind === 'council' ? { council: domain.code } : {}}
          className={buttonClass('primary')}
        >
          {indicators.change}
        </Link>
      )}
    </>
  )
}
