import type { Language } from '../bilingual.ts'
import { texts } from '../../web/locales/index.ts'
import type { Series } from './actions.ts'
import type { Point } from './point.ts'
import { type Column, figureCells, placeCells, type Row, spreadsheet } from './spreadsheet.ts'

/** A series as a CSV file, one row a point: ISO dates, Statistics Canada's symbols where a figure is missing. */
export function seriesCsv(series: Series, language: Language): string {
  const rows = series.points.map((point) => rowOf(series, point, language))
  return spreadsheet(columnsOf(series), rows, language)
}

const columns: readonly Column[] = [
  'indicator',
  'name',
  'council',
  'period',
  'label',
  'date',
  'version',
  'value',
  'low',
  'high',
  'possibleLow',
  'possibleHigh',
  'n',
  'N',
  'kind',
  'rounds',
  'quality',
  'revised',
  'target',
  'tolerance',
  'status',
  'gcStatus',
  'note',
]

const columnsOf = ({ synthetic }: Series): readonly Column[] =>
  synthetic ? [...columns, 'synthetic'] : columns

function rowOf({ indicator, council, synthetic }: Series, point: Point, language: Language): Row {
  return {
    indicator: indicator.code,
    name: indicator.name[language],
    council,
    ...placeCells(point, language),
    ...figureCells(point, language),
    ...(synthetic ? { synthetic: texts[language].exportWords.yes } : {}),
  }
}
