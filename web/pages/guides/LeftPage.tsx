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
import { date, fill, type Language, number, type Texts } from '../../locales/index.ts'
import { type Left, leftQuery } from './requests.ts'

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
      {data?.length === 0 && <EmptyState {...guides.left.empty} />}
      {data && data.length > 0 && (
        <div className="card">
          <DataTable
            caption={guides.left.title}
            columns={columnsOf(language, guides)}
            rows={data}
            rowKey={({ code }) => code}
          />
        </div>
      )}
    </>
  )
}

const columnsOf = (language: Language, texts: Texts['guides']): Column<Left>[] => [
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
    heading: texts.left.before,
    numeric: true,
    cell: ({ before }) => number(language, before),
  },
  {
    key: 'lately',
    heading: texts.left.lately,
    numeric: true,
    cell: ({ lately }) => number(language, lately),
  },
]
