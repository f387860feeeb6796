import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Suspense } from 'react'
import { SelectField } from '../../components/Field.tsx'
import { FileLinks } from '../../components/FileLinks.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Timeline } from '../../components/Timeline.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import '../../look/groups.css'
import '../../look/timeline.css'
import { date, fill, type Language, plural, type Texts } from '../../locales/index.ts'
import { HeldUp } from './HeldUp.tsx'
import { lanesByHorizon, lanesOf, quartersIn, stateOf } from './lanes.ts'
import { MilestoneTable } from './MilestoneTable.tsx'
import { type TimelinePage as Page, timelineQuery, type View } from './requests.ts'

/** Every group's milestones on one line of months, and the chains that late ones hold up. */
export function TimelinePage() {
  return (
    <Suspense fallback={<Skeleton heights={[5, 8, 30]} />}>
      <Whole />
    </Suspense>
  )
}

function Whole() {
  const { timeline } = useTexts()
  const { language } = useLanguage()
  const view = useSearch({ from: '/signed-in/workplans' })
  const { data: page } = useSuspenseQuery(timelineQuery(view))
  return (
    <>
      <PageHeading
        title={timeline.title}
        beneath={timeline.beneath}
        actions={<FileLinks of={filed(view)} />}
      />
      <div className="sections">
        <Choices page={page} view={view} />
        <p className="say">{spanSentence(language, timeline, page)}</p>
        {page.milestones.length > 0 && <Picture page={page} lanes={view.lanes ?? 'group'} />}
        <HeldUp page={page} />
      </div>
    </>
  )
}

/** The file holds all milestones of whom the page shows. */
const filed = ({ lanes: _, horizon: __, ...of }: View) => of

type LanesBy = 'group' | NonNullable<View['lanes']>

function Choices({ page, view }: { page: Page; view: View }) {
  const { timeline, workplan } = useTexts()
  const { language } = useLanguage()
  const navigate = useNavigate({ from: '/workplans' })
  const { horizon: _, ...anyHorizon } = view
  const show = (part: View) => navigate({ search: { ...kept(view), ...part }, replace: true })
  const priorities = new Map(page.supports.map(({ code, name }) => [code, name[language]]))
  const all = { value: '', text: timeline.all }
  return (
    <div className="fields no-print">
      <SelectField
        label={timeline.group}
        value={view.group ?? ''}
        choices={[
          all,
          ...page.groups.map(({ code, name }) => ({ value: code, text: name[language] })),
        ]}
        onChange={({ target }) => show(target.value ? { group: target.value } : {})}
      />
      <SelectField
        label={timeline.priority}
        value={view.priority ?? ''}
        choices={[all, ...[...priorities].map(([value, text]) => ({ value, text }))]}
        onChange={({ target }) => show(target.value ? { priority: target.value } : {})}
      />
      <SelectField
        label={timeline.horizon}
        value={view.horizon ?? ''}
        choices={[
          { value: '', text: timeline.anyHorizon },
          ...horizonsDrawn.map((value) => ({ value, text: workplan.horizonsShort[value] })),
        ]}
        onChange={({ target }) => {
          const horizon = horizonsDrawn.find((word) => word === target.value)
          return navigate({
            search: horizon ? { ...view, horizon } : anyHorizon,
            replace: true,
          })
        }}
      />
      <Arranging view={view} />
    </div>
  )
}

function Arranging({ view: { lanes, ...others } }: { view: View }) {
  const { timeline } = useTexts()
  const navigate = useNavigate({ from: '/workplans' })
  return (
    <SelectField
      label={timeline.arrange}
      value={lanes ?? 'group'}
      choices={(['group', 'priority', 'horizon'] as const).map((value) => ({
        value,
        text: timeline.lanes[value],
      }))}
      onChange={({ target: { value } }) =>
        navigate({
          search:
            value === 'priority' || value === 'horizon' ? { ...others, lanes: value } : others,
          replace: true,
        })
      }
    />
  )
}

const horizonsDrawn = ['passed', 'quarter', 'year', 'next_year', 'later'] as const

/** Another group or priority is looked at as this one was. */
const kept = ({ lanes, horizon }: View): View => ({
  ...(lanes ? { lanes } : {}),
  ...(horizon ? { horizon } : {}),
})

function Picture({ page, lanes }: { page: Page; lanes: LanesBy }) {
  const { timeline, workplan } = useTexts()
  const { language } = useLanguage()
  const months = quartersIn(page.from, page.to).map((day) => ({
    day,
    text: monthText(language, day),
  }))
  return (
    <figure className="card card-padded timeline-figure">
      {page.total > page.milestones.length && (
        <p className="muted small">{fill(timeline.some, { n: page.milestones.length })}</p>
      )}
      <ul className="timeline-legend">
        {(['done', 'ahead', 'overdue', 'planned', 'approved'] as const).map((word) => (
          <li key={word} className={`timeline-${word}`}>
            <span className={word === 'approved' ? 'timeline-approved' : 'timeline-mark'} />
            {timeline.legend[word]}
          </li>
        ))}
      </ul>
      <Timeline
        label={timeline.picture}
        {...{ months, from: page.from, to: page.to, today: page.asOf }}
        todayText={timeline.today}
        lanes={
          lanes === 'horizon'
            ? lanesByHorizon(page, language, workplan)
            : lanesOf(page, lanes, language, timeline.noPriority)
        }
      />
      <details className="fold">
        <summary>{timeline.table}</summary>
        <MilestoneTable page={page} />
      </details>
    </figure>
  )
}

const monthText = (language: Language, day: string): string =>
  new Intl.DateTimeFormat(language === 'fr' ? 'fr-CA' : 'en-GB', {
    month: 'short',
    year: '2-digit',
    timeZone: 'UTC',
  }).format(new Date(day))

function spanSentence(language: Language, texts: Texts['timeline'], page: Page): string {
  const span = { from: date(language, page.from), to: date(language, page.to) }
  if (page.total === 0) return fill(texts.noneDrawn, span)
  const late = page.milestones.filter((one) => stateOf(one, page.asOf) === 'overdue').length
  return plural(language, texts.sentence, page.total, { ...span, n: page.total, late })
}
