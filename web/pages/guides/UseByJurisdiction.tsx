import { useQuery } from '@tanstack/react-query'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { Sparkline } from '../../components/Sparkline.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { programmeQuery } from '../../lib/programme.ts'
import { useTexts } from '../../lib/texts.ts'
import { fill, number, plural } from '../../locales/index.ts'
import { byJurisdiction } from './months.ts'
import type { Usage } from './requests.ts'

type Row = ReturnType<typeof byJurisdiction>[number]

/** Who reads the guide, and how far, beside who declared its use. */
export function UseByJurisdiction({ usage }: { usage: Usage }) {
  const { guides } = useTexts()
  const { language } = useLanguage()
  const known = useQuery(programmeQuery).data?.jurisdictions ?? []
  const nameOf = (code: string | null) =>
    code === null
      ? guides.usage.none
      : (known.find((one) => one.code === code)?.name[language] ?? code)
  const columns: Column<Row>[] = [
    {
      key: 'jurisdiction',
      heading: guides.jurisdiction,
      names: true,
      width: '26%',
      cell: ({ jurisdiction }) => nameOf(jurisdiction),
    },
    {
      key: 'line',
      heading: guides.usage.byMonth,
      cell: (row) => <Line row={row} name={nameOf(row.jurisdiction)} />,
    },
    ...(['opens', 'half', 'all', 'downloads'] as const).map((key) => ({
      key,
      heading: guides.usage.counts[key],
      numeric: true,
      cell: ({ sums }: Row) => number(language, sums[key]),
    })),
    {
      key: 'declared',
      heading: guides.usage.declared,
      cell: ({ jurisdiction }) =>
        jurisdiction !== null && usage.declared.includes(jurisdiction) ? guides.usage.yes : '–',
    },
  ]
  const rows = byJurisdiction(usage)
  return (
    <section aria-labelledby="by-jurisdiction">
      <h2 id="by-jurisdiction">{guides.usage.byJurisdiction}</h2>
      {rows.length === 0 ? (
        <p className="muted">{guides.usage.nobody}</p>
      ) : (
        <div className="card">
          <DataTable
            caption={guides.usage.byJurisdiction}
            columns={columns}
            rows={rows}
            rowKey={({ jurisdiction }) => jurisdiction ?? 'none'}
          />
        </div>
      )}
    </section>
  )
}

/** One jurisdiction's opens over the months. */
function Line({ row: { opens, sums }, name }: { row: Row; name: string }) {
  const { guides } = useTexts()
  const { language } = useLanguage()
  const total = plural(language, guides.opens, sums.opens, { n: number(language, sums.opens) })
  return (
    <Sparkline values={opens} target={null} label={fill(guides.usage.lineOf, { name, total })} />
  )
}
