import { DataTable } from '../../components/DataTable.tsx'
import { useTexts } from '../../lib/texts.ts'

const told = [
  'reference',
  'titleEn',
  'titleFr',
  'startsOn',
  'plannedDueOn',
  'firstApprovedDueOn',
  'revisedDueOn',
  'reason',
  'doneOn',
  'evidence',
  'cancelledOn',
  'needs',
  'state',
] as const

/** Which columns a workplan's file may have, and what stands in them. */
export function FileGuide() {
  const { page, columns } = useTexts().workplanFiles
  return (
    <details>
      <summary className="field-label">{page.guide}</summary>
      <div className="stack">
        <p className="small">{page.guideText}</p>
        <DataTable
          caption={page.guide}
          rows={told.map((word) => ({ word }))}
          rowKey={({ word }) => word}
          columns={[
            {
              key: 'name',
              heading: page.columnHeading,
              names: true,
              cell: ({ word }) => columns[word],
            },
            {
              key: 'meaning',
              heading: page.meaningHeading,
              cell: ({ word }) => page.meanings[word],
            },
          ]}
        />
      </div>
    </details>
  )
}
