import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Notice } from '../../components/Notice.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useProblemText } from '../../lib/problem-text.ts'
import { programmeQuery } from '../../lib/programme.ts'
import { type ScorecardRow, scorecardsQuery } from '../../lib/scorecards.ts'
import { useTexts } from '../../lib/texts.ts'
import { date, fill, fiscalYear } from '../../locales/index.ts'

/** Scorecards that wait for the analyst to publish them. */
export function DraftScorecards() {
  const { drafts } = useTexts().home
  return <ScorecardList title={drafts.title} none={drafts.none} state="draft" />
}

/** The newest published scorecards, for everybody else. */
export function PublishedScorecards() {
  const { reading } = useTexts().home
  return <ScorecardList title={reading.title} none={reading.none} state="published" />
}

type ListProps = { title: string; none: string; state: ScorecardRow['state'] }

function ScorecardList({ title, none, state }: ListProps) {
  const problemText = useProblemText()
  const { data, error } = useQuery(scorecardsQuery)
  const rows = data
    ?.filter((row) => row.state === state)
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
