import { EmptyState } from '../../components/EmptyState.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useSession } from '../../lib/session.ts'
import { useTexts } from '../../lib/texts.ts'
import { useToday } from '../../lib/today.ts'
import { date } from '../../locales/index.ts'
import '../../look/home.css'
import { GuideReviews } from './GuideReviews.tsx'
import { MyConsultations } from './MyConsultations.tsx'
import { DraftScorecards, PublishedScorecards } from './ScorecardLists.tsx'
import { OpenRounds } from './OpenRounds.tsx'
import { ToHandOver } from './ToHandOver.tsx'
import { WaitingGroups } from './WaitingGroups.tsx'
import { WaitingLaunches } from './WaitingLaunches.tsx'

/** What waits for this person today, by what their roles let them do. */
export function HomePage() {
  const { home } = useTexts()
  const { language } = useLanguage()
  const today = useToday()
  const may = useSession()?.may ?? []
  return (
    <>
      <PageHeading title={home.title} beneath={date(language, today, 'weekday')} />
      <div className="sections">
        {may.length === 0 && <EmptyState {...home.nothing} />}
        {may.includes('launches.see') && <WaitingLaunches />}
        {may.includes('groups.own') && <WaitingGroups />}
        {may.includes('consultations.answer') && <MyConsultations />}
        {may.includes('groups.keep') && <GuideReviews />}
        {may.includes('waves.run') && <OpenRounds />}
        {may.includes('scorecards.publish') && <DraftScorecards />}
        {may.includes('scorecards.read') && !may.includes('scorecards.publish') && (
          <PublishedScorecards />
        )}
        {may.includes('outbox.read') && <ToHandOver />}
      </div>
    </>
  )
}
