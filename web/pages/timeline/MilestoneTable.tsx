import { Link } from '@tanstack/react-router'
import { DataTable } from '../../components/DataTable.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { useTexts } from '../../lib/texts.ts'
import { date } from '../../locales/index.ts'
import { stateOf } from './lanes.ts'
import type { TimelinePage } from './requests.ts'

/** The picture as a table. */
export function MilestoneTable({ page }: { page: TimelinePage }) {
  const { timeline, workplan } = useTexts()
  const { language } = useLanguage()
  const day = (value: string | null) => (value ? date(language, value, 'medium') : '..')
  const names = new Map(page.groups.map(({ code, name }) => [code, name[language]]))
  const { columns, legend } = timeline
  return (
    <DataTable
      caption={timeline.caption}
      rows={page.milestones}
      rowKey={({ group, reference }) => `${group} ${reference}`}
      columns={[
        {
          key: 'milestone',
          heading: columns.milestone,
          names: true,
          cell: ({ group, title }) => (
            <Link to="/groups/$group/workplan" params={{ group }}>
              {title[language]}
            </Link>
          ),
        },
        {
          key: 'group',
          heading: columns.group,
          cell: ({ group }) => names.get(group) ?? group,
        },
        {
          key: 'horizon',
          heading: columns.horizon,
          cell: ({ doneOn, horizon }) => (doneOn === null ? workplan.horizonsShort[horizon] : '..'),
        },
        {
          key: 'approved',
          heading: columns.approved,
          cell: ({ firstApprovedDueOn }) => day(firstApprovedDueOn),
        },
        { key: 'expected', heading: columns.expected, cell: ({ expectedOn }) => day(expectedOn) },
        { key: 'state', heading: columns.state, cell: (row) => legend[stateOf(row, page.asOf)] },
      ]}
    />
  )
}
