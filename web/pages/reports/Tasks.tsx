import { type Column, DataTable } from '../../components/DataTable.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { date, number, plural } from '../../locales/index.ts'
import { Section } from './Frame.tsx'
import { captionOf } from './Milestones.tsx'
import type { Task } from './requests.ts'

/** What councils asked for and is open, the longest due first. */
export function Tasks({ rows, on }: { rows: readonly Task[]; on: string }) {
  const { reports, groups } = useTexts()
  const { language } = useLanguage()
  const [{ total, overdue } = { total: 0, overdue: 0 }] = rows
  const columns: Column<Task>[] = [
    {
      key: 'task',
      heading: groups.page.task,
      names: true,
      width: '48%',
      cell: ({ title, groupName }) => (
        <>
          {title[language]}
          {groupName && <span className="beneath">{groupName[language]}</span>}
        </>
      ),
    },
    {
      key: 'due',
      heading: groups.page.agreed,
      cell: ({ dueOn }) => (
        <>
          {date(language, dueOn, 'medium')}
          {dueOn < on && <span className="beneath outcome-late">{reports.overdue}</span>}
        </>
      ),
    },
  ]
  return (
    <Section id="tasks" title={reports.tasks}>
      <p className="say">
        {total === 0
          ? groups.page.noTasks
          : plural(language, reports.openTasks, total, {
              n: number(language, total),
              overdue: number(language, overdue),
            })}
      </p>
      {rows.length > 0 && (
        <div className="card report-list">
          <DataTable
            caption={captionOf(language, reports, reports.tasks, rows.length, total)}
            captionShown={rows.length < total}
            columns={columns}
            rows={rows}
            rowKey={({ council, reference }) => `${council} ${reference}`}
          />
        </div>
      )}
    </Section>
  )
}
