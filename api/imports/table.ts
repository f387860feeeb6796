import { decodeText, type Encoding } from './decode.ts'
import { type FileRole, type Mistake, mistake } from './mistakes.ts'
import { recordsOf, type Separator, separators } from './records.ts'

/** What a column is called in the program, by what the file calls it; `-` for one that is not read. */
export type Renames = ReadonlyMap<string, string>

/** A row by its columns' names, blanks included; `line` is where it starts in the file. */
export type Row = { line: number; cells: ReadonlyMap<string, string> }

export type Table = {
  file: FileRole
  encoding: Encoding
  /** The names of the columns that are read. */
  columns: readonly string[]
  /** Every column's name with the name that the file gives it. */
  written: readonly (readonly [name: string, written: string])[]
  rows: Row[]
}

export type Reading =
  | { ok: true; table: Table; mistakes: Mistake[] }
  | { ok: false; mistakes: Mistake[] }

export const notRead = '-'

/** The columns the program knows besides the questions, and other names for them; capitals don't matter. */
const aliases: ReadonlyMap<string, string> = new Map([
  ...['member', 'wave', 'closed_on', 'unit', 'order', 'home_council', 'stratum_size'].map(
    (name) => [name, name] as const,
  ),
  ['stratum', 'order'],
  ['n_stratum', 'stratum_size'],
  ['', notRead],
])

/** Reads a CSV file: separator (comma, semicolon or tab) and encoding found by themselves, empty rows left out. */
export function readTable(file: FileRole, bytes: Uint8Array, renames: Renames): Reading {
  const decoded = decodeText(bytes)
  const whole = { file, line: null, column: null }
  if (!decoded) return { ok: false, mistakes: [mistake(whole, 'file_not_text')] }
  const text = decoded.text.replaceAll(/\r\n?/g, '\n')
  const records = recordsOf(text, separatorOf(text))
  if (!Array.isArray(records))
    return {
      ok: false,
      mistakes: [mistake({ ...whole, line: records.malformed }, 'csv_malformed')],
    }
  const [header, ...body] = records
  if (!header || body.length === 0) return { ok: false, mistakes: [mistake(whole, 'no_rows')] }
  const columns = header.record.map(
    (name) => renames.get(name) ?? aliases.get(name.toLowerCase()) ?? name,
  )
  const written = header.record.map((name, at) => [columns[at] ?? name, name] as const)
  const repeated = repeatedColumn(file, columns)
  if (repeated) return { ok: false, mistakes: [repeated] }
  const uneven = body.filter(({ record }) => record.length !== columns.length)
  const rows = body
    .filter(({ record }) => record.length === columns.length)
    .map(({ line, record }) => ({ line, cells: cellsOf(columns, record) }))
  return {
    ok: true,
    table: {
      file,
      encoding: decoded.encoding,
      written,
      rows,
      columns: columns.filter((name) => name !== notRead),
    },
    mistakes: uneven.map(({ line, record }) =>
      mistake({ file, line, column: null }, 'row_uneven', {
        cells: record.length,
        columns: columns.length,
      }),
    ),
  }
}

/** The separator that the header, outside its quotes, holds most of. */
function separatorOf(text: string): Separator {
  const header = (text.split('\n', 1)[0] ?? '').replaceAll(/"[^"]*"/g, '')
  const counted = separators.map((sign) => ({ sign, n: header.split(sign).length }))
  return counted.toSorted((a, b) => b.n - a.n)[0]?.sign ?? ','
}

function repeatedColumn(file: FileRole, columns: readonly string[]): Mistake | null {
  const named = columns.filter((name) => name !== notRead)
  const column = named.find((name, at) => named.indexOf(name) !== at)
  return column === undefined ? null : mistake({ file, line: 1, column }, 'column_repeated')
}

const cellsOf = (columns: readonly string[], record: readonly string[]): Map<string, string> =>
  new Map(
    columns.flatMap((name, at) => (name === notRead ? [] : [[name, record[at] ?? ''] as const])),
  )
