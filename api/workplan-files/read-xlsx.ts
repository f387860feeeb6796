import { readXlsx, streamXlsxRows } from 'hucre/xlsx'
import { type Fault, fault } from './mistakes.ts'
import type { Cell, Sheet, SheetRow } from './sheet.ts'
import { checkArchive } from './zip-bounds.ts'

/** Beyond these nobody keeps a workplan: the reading stops there. */
const bounds = { sheets: 30, rows: 6000, emptyRows: 200_000, columns: 100 } as const

/** Whether the bytes begin as a spreadsheet's archive does, whatever the file is called. */
export const looksLikeXlsx = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4

/** Whether they begin as those of Excel before 2007 do, and of a workbook locked by a password. */
export const looksLikeOldExcel = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0

/** The sheets of a workbook that are not hidden, each with its rows that hold something, or why it can't be read. */
export async function readWorkbook(bytes: Uint8Array): Promise<Sheet[] | { fault: Fault }> {
  const archive = await checkArchive(bytes)
  if (archive !== 'bounded')
    return { fault: fault(null, archive === 'broken' ? 'xlsx_broken' : 'file_too_large') }
  try {
    const shown = await sheetsShown(bytes)
    if (shown.length > bounds.sheets) return { fault: fault(null, 'file_too_large') }
    const sheets: Sheet[] = []
    for (const { name, index } of shown) {
      const rows = await rowsOf(bytes, index)
      if (rows === 'too_many') return { fault: fault(null, 'sheet_too_long', { name }) }
      sheets.push({ name, rows })
    }
    return sheets
  } catch {
    // Whatever the library trips over in such a file, the person can only save it again.
    return { fault: fault(null, 'xlsx_broken') }
  }
}

/** The names of the sheets, without reading what stands in them. */
async function sheetsShown(bytes: Uint8Array): Promise<{ name: string; index: number }[]> {
  const found: { name: string; index: number }[] = []
  await readXlsx(bytes, {
    sheets: ({ name, hidden, veryHidden }, index) => {
      if (!hidden && !veryHidden) found.push({ name, index })
      return false
    },
  })
  return found
}

async function rowsOf(bytes: Uint8Array, sheet: number): Promise<SheetRow[] | 'too_many'> {
  const rows: SheetRow[] = []
  let seen = 0
  for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
    seen += 1
    const cells: Cell[] = values.slice(0, bounds.columns)
    if (cells.some((cell) => cell !== null && cell !== '')) rows.push({ line: index + 1, cells })
    if (rows.length > bounds.rows || seen > bounds.emptyRows) return 'too_many'
  }
  return rows
}
