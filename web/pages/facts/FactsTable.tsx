import { type Column, DataTable } from '../../components/DataTable.tsx'
import { useTexts } from '../../lib/texts.ts'
import { useLanguage } from '../../lib/language.tsx'
import { groupColumns, milestoneColumns, taskColumns } from './work-columns.tsx'
import { guideColumns, jurisdictionColumns, unitColumns } from './use-columns.tsx'
import type { Facts } from './requests.ts'

/** The facts of a page, each with what became of it, whether it counts, and a link to its own page. */
export function FactsTable({ facts }: { facts: Facts }) {
  const texts = useTexts()
  const { language } = useLanguage()
  const about = { language, texts }
  const table = <Row,>(
    columns: readonly Column<Row>[],
    rows: readonly Row[],
    rowKey: (row: Row) => string,
  ) => <DataTable caption={texts.facts.captions[facts.kind]} {...{ columns, rows, rowKey }} />
  switch (facts.kind) {
    case 'milestones':
      return table(milestoneColumns(about), facts.rows, (row) => `${row.group} ${row.reference}`)
    case 'tasks':
      return table(taskColumns(about), facts.rows, (row) => `${row.council} ${row.reference}`)
    case 'groups':
      return table(groupColumns(about, facts.rows), facts.rows, ({ code }) => code)
    case 'jurisdictions':
      return table(jurisdictionColumns(about), facts.rows, ({ code }) => code)
    case 'guides':
      return table(guideColumns(about), facts.rows, ({ code }) => code)
    case 'units':
      return table(unitColumns(about), facts.rows, ({ unit }) => unit)
  }
}
