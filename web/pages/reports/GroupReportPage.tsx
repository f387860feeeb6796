import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { Suspense } from 'react'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { Asks } from './Asks.tsx'
import { Figures } from './Figures.tsx'
import { Frame, Section } from './Frame.tsx'
import { Guides } from './Guides.tsx'
import { Milestones } from './Milestones.tsx'
import { People } from './People.tsx'
import { ReplacedPart } from './ReplacedPart.tsx'
import { groupReportQuery } from './requests.ts'
import { Supports } from './Supports.tsx'
import { Tasks } from './Tasks.tsx'

/** One group for every table: what it is for, who, what it did and does, its figures, what it asks. */
export function GroupReportPage() {
  return (
    <Suspense fallback={<Skeleton heights={[5, 8, 24]} />}>
      <Whole />
    </Suspense>
  )
}

function Whole() {
  const { reports, groups } = useTexts()
  const { language } = useLanguage()
  const { group: code } = useParams({ from: '/signed-in/groups/$group/report' })
  const { on } = useSearch({ from: '/signed-in/groups/$group/report' })
  const { data: report } = useSuspenseQuery(groupReportQuery(code, on))
  const { group } = report
  return (
    <Frame
      name={group.name[language]}
      above={
        <>
          <Link to="/groups/$group" params={{ group: code }} search={on ? { on } : {}}>
            {reports.backToGroup}
          </Link>{' '}
          · {group.councilName?.[language]}
        </>
      }
      on={report.on}
      year={report.fiscalYear}
      synthetic={report.synthetic}
    >
      <Section id="purpose" title={groups.page.purpose}>
        <p className="say">
          {group.purpose?.[language] ?? <span className="muted">{groups.page.noPurpose}</span>}
        </p>
      </Section>
      <People seats={report.seats} lacks={group.lacks} state={group.state} />
      <Supports contributions={report.contributions} />
      <Milestones rows={report.milestones} />
      <Tasks rows={report.tasks} on={report.on} />
      <Guides rows={report.guides} year={report.fiscalYear} />
      <Figures rows={report.indicators} domain={{ kind: 'group', code }} />
      <Asks groups={[group]} />
      <ReplacedPart replaced={report.replaced} />
    </Frame>
  )
}
