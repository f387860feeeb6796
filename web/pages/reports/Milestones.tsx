import { Link } from '@tanstack/react-router'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { date, fill, type Language, number, plural, type Texts } from '../../locales/index.ts'
import { Section } from './Frame.tsx'
import type { Milestone } from './requests.ts'

type MilestonesProps = { rows: readonly Milestone[]; withGroups?: boolean }

/** What was done this year, what is stuck and holds up others, and what comes next. */
export function Milestones({ rows, withGroups = false }: MilestonesProps) {
  const { reports } = useTexts()
  const { language } = useLanguage()
  const lists = (['late', 'done', 'next'] as const).map((word) => {
    const own = rows.filter((row) => row.word === word)
    return { word, own, total: own[0]?.total ?? 0 }
  })
  return (
    <Section id="milestones" title={reports.milestones}>
      <p className="say">
        {lists
          .map(({ word, total }) =>
            plural(language, reports.milestoneCounts[word], total, { n: number(language, total) }),
          )
          .join(' · ')}
      </p>
      {lists
        .filter(({ own }) => own.length > 0)
        .map(({ word, own, total }) => (
          <div key={word} className="card report-list">
            <DataTable
              caption={captionOf(
                language,
                reports,
                reports.milestoneLists[word],
                own.length,
                total,
              )}
              captionShown
              columns={columnsOf(language, reports, { word, withGroups })}
              rows={own}
              rowKey={({ group, reference }) => `${group} ${reference}`}
            />
          </div>
        ))}
    </Section>
  )
}

/** A list's name; where it is cut short, how many there are. */
export function captionOf(
  language: Language,
  { firstOf }: Texts['reports'],
  name: string,
  shown: number,
  total: number,
): string {
  if (shown >= total) return name
  return fill(firstOf, { name, n: number(language, shown), total: number(language, total) })
}

type Kind = { word: Milestone['word']; withGroups: boolean }

function columnsOf(
  language: Language,
  texts: Texts['reports'],
  { word, withGroups }: Kind,
): Column<Milestone>[] {
  const day = (value: string | null) => (value === null ? '..' : date(language, value, 'medium'))
  const { columns } = texts
  return [
    {
      key: 'milestone',
      heading: columns.milestone,
      names: true,
      width: '48%',
      cell: ({ title, group, groupName }) => (
        <>
          <Link to="/groups/$group/workplan" params={{ group }}>
            {title[language]}
          </Link>
          {withGroups && <span className="beneath">{groupName[language]}</span>}
        </>
      ),
    },
    { key: 'due', heading: columns.promised, width: '18%', cell: ({ due }) => day(due) },
    word === 'done'
      ? { key: 'done', heading: columns.done, cell: ({ doneOn }) => day(doneOn) }
      : {
          key: 'state',
          heading: word === 'late' ? columns.stuck : columns.waiting,
          cell: (row) => stateText(language, texts, row) || '..',
        },
  ]
}

/** For when it is expected now, and how many wait for it. */
function stateText(
  language: Language,
  texts: Texts['reports'],
  { revisedOn, holdsUp }: Milestone,
): string {
  return [
    revisedOn && fill(texts.expected, { date: date(language, revisedOn, 'medium') }),
    holdsUp > 0 && plural(language, texts.holdsUp, holdsUp, { n: number(language, holdsUp) }),
  ]
    .filter(Boolean)
    .join('; ')
}
