import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Notice } from '../../components/Notice.tsx'
import { PageHeading } from '../../components/PageHeading.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { useTexts } from '../../lib/texts.ts'
import '../../look/guides.css'
import {
  date,
  fill,
  type Language,
  number,
  plural,
  range,
  type Texts,
} from '../../locales/index.ts'
import { type Left, type LeftGuides, leftQuery } from './requests.ts'

/** Guides that were launched and left: old, read less and less, and nobody looks after them. */
export function LeftPage() {
  const { guides } = useTexts()
  const { language } = useLanguage()
  const problemText = useProblemText()
  const { data, error } = useQuery(leftQuery)
  return (
    <>
      <PageHeading title={guides.left.title} beneath={guides.left.beneath} />
      {error && <Notice kind="problem">{problemText(error)}</Notice>}
      {!data && !error && <Skeleton heights={[20]} />}
      {data?.total === 0 && <EmptyState {...guides.left.empty} />}
      {data && data.total > 0 && (
        <div className="stack">
          <p className="small muted">{countText(language, guides, data)}</p>
          <div className="card">
            <DataTable
              caption={guides.left.title}
              columns={columnsOf(language, guides, data.months)}
              rows={data.guides}
              rowKey={({ code }) => code}
            />
          </div>
        </div>
      )}
    </>
  )
}

/** How many there are, and, where the page holds fewer, that it begins with the worst. */
function countText(
  language: Language,
  texts: Texts['guides'],
  { guides, total }: LeftGuides,
): string {
  const all = plural(language, texts.found, total, { n: number(language, total) })
  if (guides.length === total) return all
  return fill(texts.left.first, { all, n: number(language, guides.length) })
}

/** Six months from the first of them, in words. */
function monthsText(language: Language, first: string): string {
  const [year = 0, month = 0] = first.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + 4, 1)).toISOString().slice(0, 10)
  return range(language, date(language, first, 'month'), date(language, last, 'month'))
}

const columnsOf = (
  language: Language,
  texts: Texts['guides'],
  months: LeftGuides['months'],
): Column<Left>[] => [
  {
    key: 'guide',
    heading: texts.guide,
    names: true,
    width: '34%',
    cell: ({ code, title, publishedOn, reviewOn }) => (
      <>
        <Link to="/guides/$code/use" params={{ code }} className="person">
          {title[language]}
        </Link>
        <span className="beneath">
          {fill(texts.publishedOn, { date: date(language, publishedOn) })}
        </span>
        {reviewOn && (
          <span className="beneath overdue">
            {fill(texts.reviewWasDue, { date: date(language, reviewOn) })}
          </span>
        )}
      </>
    ),
  },
  {
    key: 'owner',
    heading: texts.left.owner,
    width: '34%',
    cell: ({ group, coChairs }) => (
      <>
        <Link to="/groups/$group" params={{ group: group.code }} search={{}}>
          {group.name[language]}
        </Link>
        <span className="beneath">{coChairs.join(', ') || texts.left.nobody}</span>
      </>
    ),
  },
  {
    key: 'before',
    heading: fill(texts.left.opened, { months: monthsText(language, months.before) }),
    numeric: true,
    cell: ({ before }) => number(language, before),
  },
  {
    key: 'lately',
    heading: fill(texts.left.opened, { months: monthsText(language, months.lately) }),
    numeric: true,
    cell: ({ lately }) => number(language, lately),
  },
]
