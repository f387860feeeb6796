import { DataTable } from '../../components/DataTable.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { number } from '../../locales/index.ts'
import type { Taskings } from './requests.ts'

/** How long open tasks have waited: a bar an age, its figures beside it. */
export function Ageing({ page }: { page: Taskings }) {
  const { ageing: texts } = useTexts().taskings
  const { language } = useLanguage()
  const n = (value: number) => number(language, value)
  const most = Math.max(1, ...page.ageing.map(({ tasks }) => tasks))
  return (
    <section aria-labelledby="ageing">
      <h2 id="ageing">{texts.title}</h2>
      <div className="card">
        <DataTable
          caption={texts.caption}
          rows={page.ageing}
          rowKey={({ age }) => age}
          columns={[
            { key: 'age', heading: texts.age, names: true, cell: ({ age }) => texts.ages[age] },
            {
              key: 'tasks',
              heading: texts.tasks,
              width: '34%',
              cell: ({ tasks }) => (
                <span className="age-bar">
                  <span aria-hidden="true" style={{ inlineSize: `${(tasks / most) * 75}%` }} />
                  {n(tasks)}
                </span>
              ),
            },
            {
              key: 'overdue',
              heading: texts.overdue,
              numeric: true,
              cell: (row) => n(row.overdue),
            },
            {
              key: 'unreviewed',
              heading: texts.unreviewed,
              numeric: true,
              cell: (row) => n(row.unreviewed),
            },
          ]}
        />
      </div>
    </section>
  )
}
