import { type CellValue, writeXlsxStream } from 'hucre/xlsx'
import { texts } from '../../web/locales/index.ts'
import { type ColumnWord, dayColumns } from './columns.ts'
import type { Download } from './download.ts'

/** How wide columns stand, in characters. */
const wide: Partial<Record<ColumnWord, number>> = {
  group: 10,
  groupName: 28,
  titleEn: 48,
  titleFr: 48,
  reason: 36,
  evidence: 36,
  reference: 12,
}

/**
 * The file as a workbook of one sheet, written while it is read: days are the spreadsheet's own, texts are texts whatever
 * sign they begin with.
 */
export function xlsxOf(download: Download): ReadableStream<Uint8Array> {
  const { columns, headings, language } = download
  return writeXlsxStream(rowsOf(download), {
    name: texts[language].workplanFiles.sheet,
    freezePane: { rows: 1 },
    columns: columns.map((column, at) => ({
      header: headings[at] ?? '',
      width: wide[column] ?? 16,
    })),
  })
}

const rowsAtOnce = 500

/** Others are served after each few hundred rows. */
async function* rowsOf({ rows, columns, cells }: Download): AsyncGenerator<CellValue[]> {
  const days: ReadonlySet<ColumnWord> = new Set(dayColumns)
  for (const [at, row] of rows.entries()) {
    if (at % rowsAtOnce === rowsAtOnce - 1) await new Promise((resume) => setImmediate(resume))
    yield cells(row).map((cell, place) => {
      const column = columns[place]
      return cell !== null && column && days.has(column)
        ? new Date(`${cell}T00:00:00Z`)
        : withoutControls(cell)
    })
  }
}

/** XML has no place for these. */
const withoutControls = (cell: string | null): string | null =>
  cell?.replaceAll(/(?![\t\n])\p{Cc}/gu, ' ') ?? null
