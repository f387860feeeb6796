import { decodeText } from '../imports/decode.ts'
import { recordsOf, separators } from '../imports/records.ts'
import { type Fault, type Mistake, fault } from './mistakes.ts'
import { looksLikeOldExcel, looksLikeXlsx, readWorkbook } from './read-xlsx.ts'
import { type Headings, headingsOf, type Sheet } from './sheet.ts'

/** A workplan's sheet with its headings, or what keeps the file from being read. */
export type FileRead = { sheet: Sheet; headings: Headings } | { mistake: Mistake }

/** Reads a CSV file or a workbook, whatever it is called: its bytes tell what it is. */
export async function readFile(bytes: Uint8Array): Promise<FileRead> {
  if (looksLikeOldExcel(bytes)) return whole(fault(null, 'xls_old'))
  if (looksLikeXlsx(bytes)) {
    const sheets = await readWorkbook(bytes)
    return 'fault' in sheets ? whole(sheets.fault) : oneOf(sheets)
  }
  const sheet = readCsv(bytes)
  return 'mistake' in sheet ? sheet : oneOf([sheet])
}

const whole = (found: Fault, line: number | null = null): { mistake: Mistake } => ({
  mistake: { line, ...found },
})

/** The one sheet that has headings of a workplan. */
function oneOf(sheets: readonly Sheet[]): FileRead {
  const found = sheets.flatMap((sheet) => {
    const headings = headingsOf(sheet)
    return headings ? [{ sheet, headings }] : []
  })
  const [first, ...others] = found
  if (!first) return whole(fault(null, 'no_headings'))
  if (others.length > 0) {
    const names = found.map(({ sheet }) => sheet.name).join(', ')
    return whole(fault(null, 'several_sheets', { names }))
  }
  const [heading] = first.headings.repeated
  return heading === undefined
    ? first
    : whole(fault(null, 'column_repeated', { heading }), first.headings.line)
}

/** How many rows show by what their cells are parted. */
const rowsTried = 60

/** The text is parted by the sign that makes most headings of it: title lines above them hold commas too. */
function readCsv(bytes: Uint8Array): Sheet | { mistake: Mistake } {
  const decoded = decodeText(bytes)
  if (!decoded) return whole(fault(null, 'file_not_table'))
  const text = decoded.text.replaceAll(/\r\n?/g, '\n')
  const [best] = separators
    .map((separator) => ({ separator, found: headingsTried(text, separator) }))
    .toSorted((a, b) => b.found - a.found)
  const records = recordsOf(text, best?.separator ?? ',')
  if (!Array.isArray(records)) return whole(fault(null, 'csv_malformed'), records.malformed)
  return { name: null, rows: records.map(({ line, record }) => ({ line, cells: record })) }
}

function headingsTried(text: string, separator: (typeof separators)[number]): number {
  const records = recordsOf(text, separator, rowsTried)
  if (!Array.isArray(records)) return 0
  const rows = records.map(({ line, record }) => ({ line, cells: record }))
  return headingsOf({ name: null, rows })?.columns.size ?? 0
}
