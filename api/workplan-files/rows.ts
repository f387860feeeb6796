import { type ColumnWord, type DayColumn, dayColumns } from './columns.ts'
import { type DayOrder, readDays } from './days.ts'
import { type Fault, fault } from './mistakes.ts'
import type { Cell, Headings, Sheet, SheetRow } from './sheet.ts'

export const textColumns = [
  'group',
  'reference',
  'titleEn',
  'titleFr',
  'reason',
  'evidence',
  'needs',
  'state',
] as const satisfies readonly ColumnWord[]
export type TextColumn = (typeof textColumns)[number]

/**
 * A line as the file gives it. A column that the file lacks is missing here too, and stays what it is; null is a blank
 * cell, which takes back what was there.
 */
export type GivenRow = {
  line: number
  given: Partial<Record<TextColumn | DayColumn, string | null>>
  faults: readonly Fault[]
}

export type RowsRead = {
  rows: readonly GivenRow[]
  orders: readonly (DayOrder & { column: DayColumn })[]
}

/** The lines beneath the headings, blank ones left out. */
export function readRows(sheet: Sheet, headings: Headings): RowsRead {
  const { columns } = headings
  const beneath = sheet.rows.filter(
    (row) =>
      row.line > headings.line &&
      [...columns.values()].some(({ at }) => cellText(row.cells[at] ?? null) !== ''),
  )
  const days = dayColumns
    .filter((column) => columns.has(column))
    .map((column) => ({
      column,
      ...readDays(
        column,
        beneath.map((row) => ({ line: row.line, cell: cellOf(row, headings, column) })),
      ),
    }))
  const rows = beneath.map((row) => readRow(row, headings, days))
  const orders = days.flatMap(({ column, order }) => (order ? [{ ...order, column }] : []))
  return { rows, orders }
}

type ColumnOfDays = { column: DayColumn } & Pick<ReturnType<typeof readDays>, 'days' | 'faults'>

function readRow(row: SheetRow, headings: Headings, days: readonly ColumnOfDays[]): GivenRow {
  const { line } = row
  const faults: Fault[] = []
  const given: GivenRow['given'] = {}
  for (const column of textColumns.filter((word) => headings.columns.has(word))) {
    const text = cellText(cellOf(row, headings, column))
    if (spreadsheetError.test(text)) faults.push(fault(column, 'cell_error', { value: text }))
    given[column] = text === '' ? null : text
  }
  for (const { column, days: read, faults: wrong } of days) {
    const found = wrong.get(line)
    if (found) faults.push(found)
    else given[column] = read.get(line) ?? null
  }
  return { line, given, faults }
}

/** A blank text is a blank cell, also for a day. */
function cellOf({ cells }: SheetRow, { columns }: Headings, word: ColumnWord): Cell {
  const cell = cells[columns.get(word)?.at ?? -1] ?? null
  return typeof cell === 'string' ? cellText(cell) : cell
}

/** What a formula that failed leaves in its cell, in both languages' spreadsheets. */
const spreadsheetError =
  /^#(REF|N\/A|VALUE|VALEUR|DIV\/0|NAME|NOM|NULL|NUL|NUM|NOMBRE|SPILL|EPARS)[!?]?$/

function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return String(cell)
    .replaceAll(/[\u200b\u2060\ufeff]/g, '')
    .trim()
}
