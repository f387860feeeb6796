import { Link } from '@tanstack/react-router'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import { type Domain, searchOf } from '../../lib/domain.ts'
import { beneathText, pointText, valueText } from '../../lib/figure-text.ts'
import { useTexts } from '../../lib/texts.ts'
import { useVoice } from '../../lib/voice.ts'
import { Section } from './Frame.tsx'
import type { Figure } from './requests.ts'

/** The fiscal year's indicators, with their status; each leads to its trend. */
export function Figures({ rows, domain }: { rows: readonly Figure[]; domain: Domain }) {
  const { reports, scorecards } = useTexts()
  const voice = useVoice()
  const { table } = scorecards
  const columns: Column<Figure>[] = [
    {
      key: 'indicator',
      heading: table.indicator,
      names: true,
      width: '44%',
      cell: ({ code, name, dimension }) => (
        <Link to="/trends" search={{ ...searchOf(domain), [dimension]: code }}>
          {name[voice.language]}
        </Link>
      ),
    },
    {
      key: 'value',
      heading: table.value,
      numeric: true,
      cell: (row) => (
        <>
          {pointText(voice, row, row.point)}
          <span className="beneath">{beneathText(voice, row, row.point)}</span>
        </>
      ),
    },
    {
      key: 'target',
      heading: table.target,
      numeric: true,
      cell: (row) => (row.point.target === null ? '...' : valueText(voice, row, row.point.target)),
    },
    {
      key: 'status',
      heading: table.status,
      cell: ({ point }) => <StatusMark status={point.status} />,
    },
  ]
  return (
    <Section id="figures" title={reports.figures}>
      <div className="card report-list">
        <DataTable
          caption={reports.figures}
          columns={columns}
          rows={rows}
          rowKey={({ code }) => code}
        />
      </div>
    </Section>
  )
}
