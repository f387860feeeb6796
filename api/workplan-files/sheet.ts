import { type ColumnWord, columnOf } from './columns.ts'

/** What a cell holds: a text of a CSV file, or a spreadsheet's own value. */
export type Cell = string | number | boolean | Date | null

/** Rows that hold something, each with its line in the file; `name` is the sheet's, where the file has several. */
export type Sheet = { name: string | null; rows: readonly SheetRow[] }
export type SheetRow = { line: number; cells: readonly Cell[] }

/** The row of headings, and where each column stands. */
export type Headings = {
  line: number
  columns: ReadonlyMap<ColumnWord, { at: number; written: string }>
  /** Headings that name no column: they are not read. */
  unread: readonly string[]
  /** Headings of which two name the same column. */
  repeated: readonly string[]
}

/** Headings stand among the first rows: beneath a title, a date, a logo's empty cells. */
const rowsSearched = 40

/** The headings of a sheet: the row that names most columns, at least two of them, one a title or a reference. */
export function headingsOf({ rows }: Sheet): Headings | null {
  const [best] = rows
    .slice(0, rowsSearched)
    .map(readHeadings)
    .filter(({ columns }) => columns.size >= 2 && telling.some((word) => columns.has(word)))
    .toSorted((a, b) => b.columns.size - a.columns.size || a.line - b.line)
  return best ?? null
}

/** A row is found by one of these, or nothing says which milestone it is. */
const telling = ['titleEn', 'titleFr', 'reference'] as const

function readHeadings({ line, cells }: SheetRow): Headings {
  const columns = new Map<ColumnWord, { at: number; written: string }>()
  const unread: string[] = []
  const repeated: string[] = []
  cells.forEach((cell, at) => {
    const written = typeof cell === 'string' ? cell.trim() : ''
    if (written === '') return
    const word = columnOf(written)
    if (word === undefined) unread.push(written.slice(0, 80))
    else if (columns.has(word)) repeated.push(written)
    else columns.set(word, { at, written })
  })
  return { line, columns, unread, repeated }
}
