import { CsvError, parse } from 'csv-parse/sync'

/** A row's cells, and the line of the file on which it starts. */
export type Numbered = { line: number; record: string[] }

/** What parts the cells of a row, as spreadsheets save them. */
export const separators = [',', ';', '\t'] as const
export type Separator = (typeof separators)[number]

/** From which line on a text is no CSV; null where the parser doesn't know. */
export type Malformed = { malformed: number | null }

/**
 * The rows of a CSV text, empty ones left out; at most `most` of them where it is given. Line breaks are `\n`.
 */
export function recordsOf(
  text: string,
  separator: Separator,
  most?: number,
): Numbered[] | Malformed {
  try {
    const parsed = parse(text, {
      delimiter: separator,
      trim: true,
      info: true,
      relax_column_count: true,
      skip_records_with_empty_values: true,
      skip_empty_lines: true,
      ...(most === undefined ? {} : { to: most }),
    }) as unknown as { record: string[]; info: { lines: number } }[]
    return parsed.map(({ record, info }) => ({ record, line: info.lines - breaksIn(record) }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { malformed: typeof error['lines'] === 'number' ? error['lines'] : null }
  }
}

/** The parser counts lines to a row's end. */
const breaksIn = (record: readonly string[]): number =>
  record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
