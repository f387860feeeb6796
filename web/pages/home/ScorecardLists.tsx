import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Notice } from '../../components/Notice.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { programmeQuery } from '../../lib/programme.ts'
import { type ScorecardRow, scorecardsQuery } from '../../lib/scorecards.ts'
import { useTexts } from '../../lib/texts.ts'
import { useToday } from '../../lib/today.ts'
import { date, fill, fiscalYear } from '../../locales/index.ts'

/** Scorecards that wait for the analyst to publish them: their year is over. */
export function DraftScorecards() {
  const { drafts } = useTexts().home
  const today = useToday()
  const waits = (row: ScorecardRow) => row.state === 'draft' && lastDayOf(row) < today
  return <ScorecardList title={drafts.title} none={drafts.none} isListed={waits} />
}

const lastDayOf = ({ fiscalYear: code }: ScorecardRow): string => `${code.slice(5)}-03-31`

/** The newest published scorecards, for everybody else. */
export function PublishedScorecards() {
  const { reading } = useTexts().home
  return <ScorecardList title={reading.title} none={reading.none} isListed={isPublished} />
}

const isPublished = ({ state }: ScorecardRow): boolean => state === 'published'

type ListProps = { title: string; none: string; isListed: (row: ScorecardRow) => boolean }

function ScorecardList({ title, none, isListed }: ListProps) {
  const problemText = useProblemText()
  const { data, error } = useQuery(scorecardsQuery)
  const rows = data
    ?.filter(isListed)
    .toSorted((a, b) => b.fiscalYear.localeCompare(a.fiscalYear))
    .slice(0, 6)
  return (
    <section>
      <h2>{title}</h2>
      {error && <Notice kind="problem">{problemText(error)}</Notice>}
      {!data && !error && <Skeleton heights={[4]} />}
      {rows?.length === 0 && <p className="muted">{none}</p>}
      {rows && rows.length > 0 && (
        <ul className="card lines">
          {rows.map((row) => (
            <Row key={`${row.fiscalYear} ${row.council}`} row={row} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Row({ row }: { row: ScorecardRow }) {
  const { reading } = useTexts().home
  const { language } = useLanguage()
  const councils = useQuery(programmeQuery).data?.councils
  const council = councils?.find(({ code }) => code === row.council)?.name[language] ?? row.council
  return (
    <li className="cluster between">
      <Link
        to="/scorecards/$fiscalYear/$council"
        params={{ fiscalYear: row.fiscalYear, council: row.council }}
      >
        {council}, {fiscalYear(language, row.fiscalYear)}
      </Link>
      {row.publishedOn && (
        <span className="muted small">
          {fill(reading.published, { date: date(language, row.publishedOn) })}
        </span>
      )}
    </li>
  )
}
