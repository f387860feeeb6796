import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Suspense } from 'react'
import { Button } from '../../components/Button.tsx'
import { DataTable } from '../../components/DataTable.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import '../../look/groups.css'
import { date, fill } from '../../locales/index.ts'
import { outcomeOf } from '../../lib/milestone-outcome.ts'
import { milestoneColumns } from './Milestones.tsx'
import { Needs } from './Needs.tsx'
import { seatColumns } from './People.tsx'
import { Purpose } from './Purpose.tsx'
import { type GroupPage, groupQuery } from './requests.ts'
import { Supports } from './Supports.tsx'
import { TaskTable } from './Tasks.tsx'

/** What a new co-chair needs on one page: purpose, people now and before, priorities, what comes next. It prints. */
export function HandoverPage() {
  return (
    <Suspense fallback={<Skeleton heights={[5, 8, 20]} />}>
      <Whole />
    </Suspense>
  )
}

function Whole() {
  const { groups } = useTexts()
  const { language } = useLanguage()
  const { group: code } = useParams({ from: '/signed-in/groups/$group/handover' })
  const { data: page } = useSuspenseQuery(groupQuery(code))
  return (
    <>
      <PageHeading
        above={
          <Link to="/groups/$group" params={{ group: code }} search={{}} className="no-print">
            {groups.handover.back}
          </Link>
        }
        title={fill(groups.handover.title, { name: page.group.name[language] })}
        beneath={fill(groups.handover.beneath, { date: date(language, page.on) })}
        actions={<Button onClick={() => window.print()}>{groups.page.print}</Button>}
      />
      <div className="sections">
        <Purpose title={groups.handover.purpose} group={page.group} />
        <Supports page={page} />
        <Seated page={page} />
        <Next page={page} />
        <Needs page={page} />
      </div>
    </>
  )
}

function Seated({ page }: { page: GroupPage }) {
  const { groups } = useTexts()
  const { language } = useLanguage()
  const columns = seatColumns(language, groups.page)
  const until = {
    key: 'until',
    heading: groups.page.until,
    cell: ({ endsOn }: { endsOn: string | null }) =>
      endsOn ? date(language, endsOn, 'medium') : '',
  }
  return (
    <>
      <section aria-labelledby="people">
        <h2 id="people">{groups.page.people}</h2>
        {page.seats.length === 0 ? (
          <p className="muted">{groups.page.nobody}</p>
        ) : (
          <div className="card">
            <DataTable
              caption={groups.page.peopleCaption}
              columns={columns}
              rows={page.seats}
              rowKey={({ id }) => id}
            />
          </div>
        )}
      </section>
      <section aria-labelledby="ask">
        <h2 id="ask">{groups.handover.askAbout}</h2>
        {page.pastSeats.length === 0 ? (
          <p className="muted">{groups.handover.nobodyBefore}</p>
        ) : (
          <div className="card">
            <DataTable
              caption={groups.handover.askAboutText}
              captionShown
              columns={[...columns, until]}
              rows={page.pastSeats}
              rowKey={({ id }) => id}
            />
          </div>
        )}
      </section>
    </>
  )
}

function Next({ page }: { page: GroupPage }) {
  const { groups } = useTexts()
  const { language } = useLanguage()
  const ahead = page.milestones.filter((milestone) =>
    ['ahead', 'overdue', 'undated'].includes(outcomeOf(milestone, page.on).word),
  )
  return (
    <section aria-labelledby="next">
      <h2 id="next">{groups.handover.next}</h2>
      <p className="muted">{groups.handover.nextText}</p>
      {ahead.length + page.tasks.length === 0 && <p>{groups.handover.nothingNext}</p>}
      <div className="stack">
        {ahead.length > 0 && (
          <div className="card">
            <DataTable
              caption={groups.page.milestones}
              captionShown
              columns={milestoneColumns(language, groups.page, page.on)}
              rows={ahead}
              rowKey={({ reference }) => reference}
            />
          </div>
        )}
        {page.tasks.length > 0 && <TaskTable tasks={page.tasks} />}
      </div>
    </section>
  )
}
