import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { Suspense } from 'react'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { Asks } from './Asks.tsx'
import { Figures } from './Figures.tsx'
import { Frame } from './Frame.tsx'
import { GroupLines } from './GroupLines.tsx'
import { Guides } from './Guides.tsx'
import { Milestones } from './Milestones.tsx'
import { ReplacedPart } from './ReplacedPart.tsx'
import { councilReportQuery } from './requests.ts'
import { Tasks } from './Tasks.tsx'

/** One council for every table: its groups, what is done, stuck and next, its figures, what is asked. */
export function CouncilReportPage() {
  return (
    <Suspense fallback={<Skeleton heights={[5, 8, 24]} />}>
      <Whole />
    </Suspense>
  )
}

function Whole() {
  const { reports } = useTexts()
  const { language } = useLanguage()
  const { council: code } = useParams({ from: '/signed-in/councils/$council/report' })
  const { on } = useSearch({ from: '/signed-in/councils/$council/report' })
  const { data: report } = useSuspenseQuery(councilReportQuery(code, on))
  return (
    <Frame
      name={report.council.name[language]}
      above={
        <Link to="/groups" search={on ? { on } : {}}>
          {reports.backToGroups}
        </Link>
      }
      on={report.on}
      year={report.fiscalYear}
      synthetic={report.synthetic}
    >
      <GroupLines rows={report.groups} on={on} />
      <div className="sections report-columns">
        <Figures rows={report.indicators} domain={{ kind: 'council', code }} />
        <Milestones rows={report.milestones} withGroups />
        <Tasks rows={report.tasks} on={report.on} />
        <Guides rows={report.guides} year={report.fiscalYear} />
        <Asks groups={report.groups} named />
        <ReplacedPart replaced={report.replaced} />
      </div>
    </Frame>
  )
}
