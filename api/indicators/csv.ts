import { stringify } from 'csv-stringify/sync'
import type { Language } from '../bilingual.ts'
import { gcWord, symbolFor } from '../measurement/status.ts'
import { texts } from '../../web/locales/index.ts'
import type { Series } from './actions.ts'
import type { Point } from './point.ts'

type Cell = string | number | null
type Column = keyof (typeof texts)['en']['exportWords']['columns']
type Row = Partial<Record<Column, Cell>>

/** How a spreadsheet set to the language reads a file: French Canada's writes 0,57 and parts cells with semicolons. */
const styles: Record<Language, { delimiter: string; decimal: string }> = {
  en: { delimiter: ',', decimal: '.' },
  fr: { delimiter: ';', decimal: ',' },
}

/**
 * A series as a CSV file for spreadsheets, in a language: UTF-8 with its mark, ISO dates, Statistics Canada's symbols where
 * a figure is missing, and no cell that a spreadsheet would run as a formula.
 */
export function seriesCsv(series: Series, language: Language): string {
  const { columns } = texts[language].exportWords
  const { delimiter, decimal } = styles[language]
  const rows = series.points.map((point) => rowOf(series, point, language))
  const shown = columnsOf(series)
  return stringify(
    rows.map((row) => shown.map((column) => row[column] ?? '')),
    {
      bom: true,
      header: true,
      columns: shown.map((column) => columns[column]),
      delimiter,
      record_delimiter: 'windows',
      cast: {
        string: (value) => ({ value, escape_formulas: true }),
        number: (value) => String(value).replace('.', decimal),
      },
    },
  )
}

const columnsOf = ({ synthetic }: Series): Column[] =>
  (Object.keys(texts.en.exportWords.columns) as Column[]).filter(
    (column) => synthetic || column !== 'synthetic',
  )

function rowOf({ indicator, council, synthetic }: Series, point: Point, language: Language): Row {
  const { measurement, exportWords } = texts[language]
  return {
    indicator: indicator.code,
    name: indicator.name[language],
    council,
    period: point.period,
    label: point.label[language],
    date: point.date,
    version: point.version,
    target: point.target,
    tolerance: point.tolerance,
    status: measurement.status[point.status],
    gcStatus: exportWords.gc[gcWord(point.status)],
    ...figureCells(point, language),
    ...(synthetic ? { synthetic: exportWords.yes } : {}),
  }
}

function figureCells(point: Point, language: Language): Row {
  const { measurement, exportWords } = texts[language]
  if ('missing' in point)
    return { value: symbolFor(point.missing), note: measurement.missingWhy[point.missing] }
  if ('band' in point)
    return { value: 'x', note: measurement.band[point.band], n: point.n, N: point.N }
  const cells = {
    n: point.n,
    N: point.N,
    kind: exportWords.kinds[point.kind],
    rounds: point.rounds,
    quality: point.quality,
  }
  // Too uncertain to publish: the letter stands in the figure's place, and its range would give it back.
  if (point.quality === 'F') return { ...cells, value: 'F', note: measurement.quality.F }
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
