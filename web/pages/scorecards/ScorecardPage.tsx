import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { Suspense } from 'react'
import '../../look/scorecard.css'
import { Notice } from '../../components/Notice.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { date, fill, type Language, type Texts } from '../../locales/index.ts'
import { Actions, useNextVersion } from './Actions.tsx'
import { Counts } from './Counts.tsx'
import { Priority } from './Priority.tsx'
import { type Scorecard, scorecardQuery } from './requests.ts'

/** One council's fiscal year, on one page: priorities, goals, indicators and how each stands. */
export function ScorecardPage() {
  return (
    <Suspense fallback={<Skeleton heights={[6, 6, 30]} />}>
      <Sheet />
    </Suspense>
  )
}

function Sheet() {
  const { scorecards, measurement } = useTexts()
  const { language } = useLanguage()
  const { fiscalYear, council } = useParams({ from: '/signed-in/scorecards/$fiscalYear/$council' })
  const { version } = useSearch({ from: '/signed-in/scorecards/$fiscalYear/$council' })
  const { data: scorecard } = useSuspenseQuery(scorecardQuery({ fiscalYear, council, version }))
  const { from, to } = scorecard
  return (
    <>
      <PageHeading
        above={fill(scorecards.above, { from: date(language, from), to: date(language, to) })}
        title={scorecard.council.name[language]}
        beneath={stateText(language, scorecards, scorecard)}
        actions={<Actions scorecard={scorecard} />}
      />
      {scorecard.state === 'draft' && <DraftNotice scorecard={scorecard} />}
      <Counts counts={scorecard.counts} />
      {scorecard.priorities.map((priority) => (
        <Priority key={priority.code} priority={priority} scorecard={scorecard} />
      ))}
      <footer className="legend">
        <h2>{scorecards.legend.title}</h2>
        <p>{scorecards.legend.text}</p>
        <p>{measurement.symbols}</p>
      </footer>
    </>
  )
}

function DraftNotice({ scorecard }: { scorecard: Scorecard }) {
  const { scorecards } = useTexts()
  return <Notice>{fill(scorecards.draftNotice, { version: useNextVersion(scorecard) })}</Notice>
}

function stateText(language: Language, texts: Texts['scorecards'], card: Scorecard): string {
  const { state, publishedOn, version, logicModel: model } = card
  if (state === 'draft' || !publishedOn) return fill(texts.draft, { model })
  return fill(texts.published, { date: date(language, publishedOn), version, model })
}
