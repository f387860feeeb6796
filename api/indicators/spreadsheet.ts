import { stringify } from 'csv-stringify/sync'
import type { Language } from '../bilingual.ts'
import { gcWord, symbolFor } from '../measurement/status.ts'
import { texts } from '../../web/locales/index.ts'
import { isMeasured, type Point } from './point.ts'

export type Cell = string | number | null
export type Column = keyof (typeof texts)['en']['exportWords']['columns']
export type Row = Partial<Record<Column, Cell>>

/** How a spreadsheet set to the language reads a file: French Canada's writes 0,57 and parts cells with semicolons. */
const styles: Record<Language, { delimiter: string; decimal: string }> = {
  en: { delimiter: ',', decimal: '.' },
  fr: { delimiter: ';', decimal: ',' },
}

/**
 * Rows as a CSV file for spreadsheets, in a language: UTF-8 with its mark, and no cell that a spreadsheet would run as a
 * formula.
 */
export function spreadsheet(
  shown: readonly Column[],
  rows: readonly Row[],
  language: Language,
): string {
  const { columns } = texts[language].exportWords
  return csvText(
    shown.map((column) => columns[column]),
    rows.map((row) => shown.map((column) => row[column] ?? '')),
    language,
  )
}

/** The same of headings and cells already in their order. */
export const csvText = (
  headings: readonly string[],
  rows: readonly (readonly Cell[])[],
  language: Language,
): string => `\uFEFF${csvLines([headings, ...rows], language)}`

/** Further lines of such a file. */
export function csvLines(rows: readonly (readonly Cell[])[], language: Language): string {
  const { delimiter, decimal } = styles[language]
  return stringify(rows as Cell[][], {
    delimiter,
    record_delimiter: 'windows',
    escape_formulas: true,
    // A negative number is no formula.
    cast: {
      number: (value) => ({
        value: String(value).replace('.', decimal),
        escape_formulas: false,
      }),
    },
  })
}

/** A point's figure and what it rests on: Statistics Canada's symbol where there is none, its letter where it was revised. */
export function figureCells(point: Point, language: Language): Row {
  const { measurement, exportWords } = texts[language]
  const revised = point.revision > 0 ? 'r' : ''
  if ('missing' in point) {
    const [value, note] = [symbolFor(point.missing), measurement.missingWhy[point.missing]]
    return { value, note, revised }
  }
  if ('band' in point)
    return { value: 'x', note: measurement.band[point.band], n: point.n, N: point.N, revised }
  const cells = {
    n: point.n,
    N: point.N,
    kind: exportWords.kinds[point.kind],
    rounds: point.rounds,
    quality: point.quality,
    revised,
  }
  if (!isMeasured(point)) return { ...cells, value: 'F', note: measurement.quality.F }
  return {
    ...cells,
    value: rounded(point.value),
    low: rounded(point.low),
    high: rounded(point.high),
    possibleLow: rounded(point.possibleLow),
    possibleHigh: rounded(point.possibleHigh),
    note: point.quality === 'E' ? measurement.quality.E : '',
  }
}

// Beyond a millionth there is only the noise of binary fractions.
const rounded = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 1e6) / 1e6

/** A point's place, target and status, in our eight words and in the Government of Canada's four. */
export function placeCells(point: Point, language: Language): Row {
  const { measurement, exportWords } = texts[language]
  return {
    period: point.period,
    label: point.label[language],
    date: point.date,
    version: point.version,
    target: point.target,
    tolerance: point.tolerance,
    status: measurement.status[point.status],
    gcStatus: exportWords.gc[gcWord(point.status)],
  }
}
