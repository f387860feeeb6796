import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { Suspense } from 'react'
import { buttonClass } from '../../components/Button.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { programmeQuery } from '../../lib/programme.ts'
import { useTexts } from '../../lib/texts.ts'
import { wordText } from '../../lib/word-text.ts'
import '../../look/groups.css'
import { date, fill, type Language, type Texts } from '../../locales/index.ts'
import { CoChairs } from './CoChairs.tsx'
import { Guides } from './Guides.tsx'
import { History } from './History.tsx'
import { Keeping } from './Keeping.tsx'
import { Milestones } from './Milestones.tsx'
import { Needs } from './Needs.tsx'
import { People } from './People.tsx'
import { Purpose } from './Purpose.tsx'
import { type GroupPage as Page, groupQuery } from './requests.ts'
import { Supports } from './Supports.tsx'
import { Tasks } from './Tasks.tsx'

/** A group: who it is and what it needs, who sits in it, what it supports, has promised and was asked. */
export function GroupPage() {
  return (
    <Suspense fallback={<Skeleton heights={[5, 8, 20]} />}>
      <Whole />
    </Suspense>
  )
}

function Whole() {
  const { groups, reports } = useTexts()
  const { language } = useLanguage()
  const { group: code } = useParams({ from: '/signed-in/groups/$group' })
  const { on } = useSearch({ from: '/signed-in/groups/$group' })
  const { data: page } = useSuspenseQuery(groupQuery(code, on))
  const councils = useQuery(programmeQuery).data?.councils ?? []
  const council = councils.find((one) => one.code === page.group.council)
  const above = fill(groups.page.above, {
    kind: wordText(groups.kinds, page.group.kind),
    council: council?.name[language] ?? page.group.council,
  })
  const acronym = page.group.acronym?.[language]
  return (
    <>
      <PageHeading
        title={acronym ? `${page.group.name[language]} (${acronym})` : page.group.name[language]}
        above={above}
        beneath={lifeText(language, groups.page, page)}
        actions={
          <>
            <Link
              to="/groups/$group/report"
              params={{ group: code }}
              search={on ? { on } : {}}
              className={buttonClass('plain')}
            >
              {reports.link}
            </Link>
            <Link
              to="/groups/$group/handover"
              params={{ group: code }}
              className={buttonClass('plain')}
            >
              {groups.page.handover}
            </Link>
          </>
        }
      />
      <div className="sections">
        <Purpose title={groups.page.purpose} group={page.group} />
        <CoChairs page={page} />
        <People page={page} />
        <Supports page={page} />
        <Milestones page={page} />
        <Tasks page={page} />
        {!on && <Guides group={page.group.code} />}
        <Needs page={page} />
        <History page={page} />
        {page.keeps && !on && <Keeping page={page} />}
      </div>
    </>
  )
}

/** Since when, until when, and what became of its work. */
function lifeText(
  language: Language,
  texts: Texts['groups']['page'],
  { group, successor, predecessors }: Page,
): string {
  const day = (value: string) => date(language, value)
  const parts = [
    group.startsOn && !group.endedBy ? fill(texts.active, { date: day(group.startsOn) }) : '',
    group.endedBy && group.endsOn
      ? fill(texts.ended[group.endedBy], {
          date: day(group.endsOn),
          group: successor?.name[language] ?? '',
        })
      : '',
  ].filter(Boolean)
  const life = parts.join(', ')
  const took = predecessors.map(({ name, endsOn }) =>
    fill(texts.tookOver, { group: name[language], date: day(endsOn ?? '') }),
  )
  return [life && life[0]?.toLocaleUpperCase(language) + life.slice(1), ...took]
    .filter(Boolean)
    .join('. ')
}
