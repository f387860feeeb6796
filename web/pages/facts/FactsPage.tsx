import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { Suspense } from 'react'
import { buttonClass } from '../../components/Button.tsx'
import { CopyButton } from '../../components/CopyButton.tsx'
import { Notice } from '../../components/Notice.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { domainOf, searchOf } from '../../lib/domain.ts'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { useVoice } from '../../lib/voice.ts'
import '../../look/facts.css'
import { fill, number, plural } from '../../locales/index.ts'
import { FactsTable } from './FactsTable.tsx'
import { csvAddress, type Facts, factsQuery } from './requests.ts'
import { factsSentence } from './sentence.ts'
import type { FactsView } from './view.ts'

/** The facts behind one point of a chart: what was counted, out of what, each with its page. */
export function FactsPage() {
  const { code } = useParams({ from: '/signed-in/indicators/$code/facts' })
  const view = useSearch({ from: '/signed-in/indicators/$code/facts' })
  const { error } = useQuery(factsQuery(code, view))
  if (error) return <Refused code={code} view={view} error={error} />
  return (
    <Suspense fallback={<Skeleton heights={[6, 24]} />}>
      <Whole code={code} view={view} />
    </Suspense>
  )
}

type Place = { code: string; view: FactsView }

/** Why nothing can be opened, and the way back. */
function Refused({ code, view, error }: Place & { error: Error }) {
  const { facts } = useTexts()
  const problemText = useProblemText()
  return (
    <>
      <PageHeading title={facts.title} />
      <Notice kind="problem">{problemText(error)}</Notice>
      <p>
        <Link to="/indicators/$code" params={{ code }} search={searchOf(domainOf(view))}>
          {facts.backToIndicator}
        </Link>
      </p>
    </>
  )
}

function Whole({ code, view }: Place) {
  const texts = useTexts()
  const { facts: words } = texts
  const voice = useVoice()
  const { language } = voice
  const { data: facts } = useSuspenseQuery(factsQuery(code, view))
  const { indicator, domain, point, hidden } = facts
  return (
    <>
      <PageHeading
        above={
          <Link
            to="/trends"
            search={{
              ...searchOf(domain),
              [indicator.dimension]: code,
              tables: [indicator.dimension],
            }}
            className="no-print"
          >
            {words.back}
          </Link>
        }
        title={fill(words.heading, {
          name: indicator.name[language],
          period: point.label[language],
        })}
        beneath={domain.name[language]}
        actions={facts.total > hidden && <Tools code={code} view={view} />}
      />
      <div className="stack">
        <p className="say">{factsSentence(voice, texts, facts)}</p>
        {hidden > 0 && (
          <Notice>
            <p>
              {plural(language, words.hidden[facts.kind], hidden, { n: number(language, hidden) })}
            </p>
          </Notice>
        )}
        {facts.total > hidden && <Which facts={facts} view={view} />}
        {facts.rows.length > 0 && (
          <div className="card">
            <FactsTable facts={facts} />
          </div>
        )}
        <Pages facts={facts} view={view} />
      </div>
    </>
  )
}

function Tools({ code, view }: Place) {
  const { trends } = useTexts()
  const { language } = useVoice()
  return (
    <>
      <a className={buttonClass()} href={csvAddress(code, view, language)} download>
        {trends.download}
      </a>
      <CopyButton text={() => window.location.href}>{trends.copyLink}</CopyButton>
    </>
  )
}

type Shown = { facts: Facts; view: FactsView }

/** All of them, those counted, or the others. */
function Which({ facts, view }: Shown) {
  const { facts: words } = useTexts()
  const { code } = facts.indicator
  return (
    <nav className="chips no-print" aria-label={words.which}>
      {([undefined, 'yes', 'no'] as const).map((counted) => (
        <Link
          key={counted ?? 'all'}
          to="/indicators/$code/facts"
          params={{ code }}
          search={{ ...view, counted, after: undefined }}
          className="chip"
          activeOptions={{ exact: true }}
          aria-current={view.counted === counted ? 'true' : undefined}
          replace
        >
          {words.counted[facts.kind][counted ?? 'all']}
        </Link>
      ))}
    </nav>
  )
}

function Pages({ facts, view }: Shown) {
  const { facts: words } = useTexts()
  const { language } = useVoice()
  const { code } = facts.indicator
  const from = view.after ?? 0
  if (facts.rows.length === 0 || (from === 0 && facts.next === null)) return null
  const shown = fill(words.shown, {
    from: number(language, from + 1),
    to: number(language, from + facts.rows.length),
    n: number(language, facts.listed),
  })
  const to = (after: number | undefined) => ({
    to: '/indicators/$code/facts' as const,
    params: { code },
    search: { ...view, after },
  })
  return (
    <div className="cluster no-print">
      <span className="muted">{shown}</span>
      {from > 0 && (
        <Link {...to(from > 100 ? from - 100 : undefined)} className={buttonClass()}>
          {words.before}
        </Link>
      )}
      {facts.next !== null && (
        <Link {...to(facts.next)} className={buttonClass()}>
          {words.next}
        </Link>
      )}
    </div>
  )
}
