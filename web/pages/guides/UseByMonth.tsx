import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { UseChart } from '../../components/charts/UseChart.tsx'
import { type Column, DataTable } from '../../components/DataTable.tsx'
import { SelectField } from '../../components/Field.tsx'
import { useLanguage } from '../../lib/language.tsx'
import { programmeQuery } from '../../lib/programme.ts'
import { useTexts } from '../../lib/texts.ts'
import { date, fill, number, plural } from '../../locales/index.ts'
import { monthsBetween, placeOf, type Sums, sumOf } from './months.ts'
import type { Usage } from './requests.ts'

type Row = { month: string; sums: Sums }

/** Opens month by month, of everybody or of one jurisdiction, as a chart and as its table; promotions stand as lines. */
export function UseByMonth({ usage }: { usage: Usage }) {
  const { guides } = useTexts()
  const { language } = useLanguage()
  const [place, setPlace] = useState('')
  const rows = useMemo(() => rowsOf(usage, place), [usage, place])
  const format = useCallback((count: number) => number(language, count), [language])
  const months = rows.map(({ month }) => month)
  const promoted = useMemo(
    () =>
      usage.promotions
        .filter(({ day }) => day >= usage.since)
        .map(({ day, how }) => ({
          at: placeOf(monthsBetween(usage.since, usage.today), day),
          text: guides.promotions.how[how],
        })),
    [usage, guides],
  )
  const total = sumOf(rows.map(({ sums }) => sums))
  const said = plural(language, guides.opens, total.opens, { n: format(total.opens) })
  return (
    <section aria-labelledby="by-month" className="stack">
      <h2 id="by-month">{guides.usage.byMonth}</h2>
      <PlaceField usage={usage} value={place} onChange={setPlace} />
      <div className="card card-padded">
        <UseChart
          labels={months.map((month) => date(language, month, 'month'))}
          counts={rows.map(({ sums }) => sums.opens)}
          promoted={promoted}
          format={format}
          label={fill(guides.usage.chart, { total: said })}
        />
      </div>
      <details>
        <summary>{guides.usage.asTable}</summary>
        <div className="card">
          <MonthTable rows={rows} />
        </div>
      </details>
    </section>
  )
}

const rowsOf = ({ since, today, months }: Usage, place: string): Row[] =>
  monthsBetween(since, today).map((month) => ({
    month,
    sums: sumOf(
      months.filter(
        (row) => row.month === month && (place === '' || (row.jurisdiction ?? 'none') === place),
      ),
    ),
  }))

type PlaceFieldProps = { usage: Usage; value: string; onChange: (place: string) => void }

function PlaceField({ usage, value, onChange }: PlaceFieldProps) {
  const { guides } = useTexts()
  const { language } = useLanguage()
  const known = useQuery(programmeQuery).data?.jurisdictions ?? []
  const codes = new Set(usage.months.map(({ jurisdiction }) => jurisdiction ?? 'none'))
  const nameOf = (code: string) =>
    code === 'none'
      ? guides.usage.none
      : (known.find((one) => one.code === code)?.name[language] ?? code)
  const choices = [...codes]
    .map((code) => ({ value: code, text: nameOf(code) }))
    .toSorted((a, b) => a.text.localeCompare(b.text, language))
  return (
    <div className="fields">
      <SelectField
        label={guides.jurisdiction}
        value={value}
        choices={[{ value: '', text: guides.usage.everybody }, ...choices]}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}

function MonthTable({ rows }: { rows: readonly Row[] }) {
  const { guides } = useTexts()
  const { language } = useLanguage()
  const columns: Column<Row>[] = [
    {
      key: 'month',
      heading: guides.usage.month,
      names: true,
      cell: ({ month }) => date(language, month, 'month'),
    },
    ...(['opens', 'quarter', 'half', 'all', 'downloads'] as const).map((key) => ({
      key,
      heading: guides.usage.counts[key],
      numeric: true,
      cell: ({ sums }: Row) => number(language, sums[key]),
    })),
  ]
  return (
    <DataTable
      caption={guides.usage.byMonth}
      columns={columns}
      rows={rows.toReversed()}
      rowKey={({ month }) => month}
    />
  )
}
