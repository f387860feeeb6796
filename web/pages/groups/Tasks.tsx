import { useQuery } from '@tanstack/react-query'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { programmeQuery } from '../../lib/programme.ts'
import { useTexts } from '../../lib/texts.ts'
import { date } from '../../locales/index.ts'
import type { GroupPage, Task } from './requests.ts'

/** What councils asked of the group and is still open. */
export function Tasks({ page }: { page: GroupPage }) {
  const { groups } = useTexts()
  return (
    <section aria-labelledby="tasks">
      <h2 id="tasks">{groups.page.tasks}</h2>
      {page.tasks.length === 0 ? (
        <p className="muted">{groups.page.noTasks}</p>
      ) : (
        <TaskTable tasks={page.tasks} />
      )}
    </section>
  )
}

export function TaskTable({ tasks }: { tasks: readonly Task[] }) {
  const { groups } = useTexts()
  const { language } = useLanguage()
  const councils = useQuery(programmeQuery).data?.councils ?? []
  const columns: Column<Task>[] = [
    {
      key: 'task',
      heading: groups.page.task,
      names: true,
      width: '46%',
      cell: ({ title }) => title[language],
    },
    {
      key: 'askedBy',
      heading: groups.page.askedBy,
      cell: ({ council, askedOn }) => (
        <>
          {councils.find(({ code }) => code === council)?.name[language] ?? council}
          <span className="beneath">{date(language, askedOn, 'medium')}</span>
        </>
      ),
    },
    {
      key: 'agreed',
      heading: groups.page.agreed,
      cell: ({ dueOn }) => date(language, dueOn, 'medium'),
    },
    {
      key: 'reviewed',
      heading: groups.page.reviewed,
      cell: ({ reviews }) => {
        const last = reviews.at(-1)
        return last ? date(language, last, 'medium') : groups.page.never
      },
    },
  ]
  return (
    <div className="card">
      <DataTable
        caption={groups.page.tasks}
        columns={columns}
        rows={tasks}
        rowKey={({ reference, council }) => `${council} ${reference}`}
      />
    </div>
  )
}
