import { DataTable } from '../../components/DataTable.tsx'
import { useTexts } from '../../lib/texts.ts'
import { ageing } from './ageing.ts'
import type { Taskings } from './requests.ts'

/** How long open tasks have waited: a bar an age, its figures beside it. */
export function Ageing({ page }: { page: Taskings }) {
  const { ageing: texts } = useTexts().taskings
  const rows = ageing(page.open, page.asOf)
  const most = Math.max(1, ...rows.map(({ tasks }) => tasks))
  return (
    <section aria-labelledby="ageing">
      <h2 id="ageing">{texts.title}</h2>
      <div className="card">
        <DataTable
          caption={texts.caption}
          rows={rows}
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
                  {tasks}
                </span>
              ),
            },
            { key: 'overdue', heading: texts.overdue, numeric: true, cell: (row) => row.overdue },
            {
              key: 'unreviewed',
              heading: texts.unreviewed,
              numeric: true,
              cell: (row) => row.unreviewed,
            },
          ]}
        />
      </div>
    </section>
  )
}
