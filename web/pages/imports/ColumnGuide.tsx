import { DataTable } from '../../components/DataTable.tsx'
import { useTexts } from '../../lib/texts.ts'

const inFrame = ['member', 'unit', 'home_council', 'order', 'stratum_size'] as const
const inResponses = ['member', 'wave', 'closed_on'] as const

/** Which columns the two files have, and what stands in them. */
export function ColumnGuide() {
  const { importRounds } = useTexts()
  const { guide, columns } = importRounds
  return (
    <details>
      <summary className="field-label">{guide.title}</summary>
      <div className="stack">
        <p className="small">{guide.formats}</p>
        <Columns
          caption={guide.frame}
          rows={[
            ...inFrame.map((name) => ({ name, ...columns[name] })),
            { name: 'wave', long: guide.frameWave },
          ]}
        />
        <Columns
          caption={guide.responses}
          rows={[
            ...inResponses.map((name) => ({ name, ...columns[name] })),
            { name: guide.question, long: guide.answers },
          ]}
        />
        <p className="small muted">{guide.kept}</p>
      </div>
    </details>
  )
}

type ColumnsProps = { caption: string; rows: readonly { name: string; long: string }[] }

function Columns({ caption, rows }: ColumnsProps) {
  const { guide } = useTexts().importRounds
  return (
    <DataTable
      caption={caption}
      captionShown
      rows={rows}
      rowKey={({ name }) => name}
      columns={[
        { key: 'name', heading: guide.name, names: true, cell: ({ name }) => <code>{name}</code> },
        { key: 'long', heading: guide.meaning, cell: ({ long }) => long },
      ]}
    />
  )
}
