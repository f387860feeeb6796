import { Link } from '@tanstack/react-router'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { fill, type Language, number, type Texts } from '../../locales/index.ts'
import { Section } from './Frame.tsx'
import type { GroupLine } from './requests.ts'

type GroupLinesProps = { rows: readonly GroupLine[]; on: string | undefined }

/** Each group in a line: what it supports, what it lacks, what it delivered, what is stuck. */
export function GroupLines({ rows, on }: GroupLinesProps) {
  const texts = useTexts()
  const { language } = useLanguage()
  const { groups, reports } = texts
  return (
    <Section id="groups" title={groups.title}>
      {rows.length === 0 ? (
        <EmptyState {...groups.empty} />
      ) : (
        <div className="card report-list">
          <DataTable
            caption={reports.groupsCaption}
            columns={columnsOf(language, texts, on)}
            rows={rows}
            rowKey={({ code }) => code}
          />
        </div>
      )}
    </Section>
  )
}

function columnsOf(
  language: Language,
  { groups, reports }: Texts,
  on: string | undefined,
): Column<GroupLine>[] {
  const { columns } = reports
  return [
    {
      key: 'group',
      heading: columns.group,
      names: true,
      width: '42%',
      cell: ({ code, name, priorities }) => (
        <>
          <Link to="/groups/$group/report" params={{ group: code }} search={on ? { on } : {}}>
            {name[language]}
          </Link>
          <span className="beneath">
            {priorities.map((priority) => priority.name[language]).join(', ')}
          </span>
        </>
      ),
    },
    {
      key: 'lacks',
      heading: groups.columns.lacks,
      cell: ({ lacks, recorded }) => {
        if (!recorded) return groups.notRecorded
        return lacks.map((word) => groups.lacks[word]).join(', ') || groups.complete
      },
    },
    {
      key: 'delivered',
      heading: columns.onTime,
      numeric: true,
      cell: ({ due, onTime }) =>
        due === 0
          ? '..'
          : fill(reports.ofTotal, { n: number(language, onTime), total: number(language, due) }),
    },
    {
      key: 'late',
      heading: columns.lateNow,
      numeric: true,
      cell: ({ late }) => number(language, late),
    },
    {
      key: 'tasks',
      heading: columns.openTasks,
      numeric: true,
      cell: ({ openTasks }) => number(language, openTasks),
    },
  ]
}
