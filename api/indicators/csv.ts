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

const before = ['indicator', 'name'] as const satisfies readonly Column[]
const after = [
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
] as const satisfies readonly Column[]

/** The column after the name says whose figures they are: a council's, a priority's or a group's. */
const columnsOf = ({ domain, synthetic }: Series): readonly Column[] => [
  ...before,
  domain.kind,
  ...after,
  ...(synthetic ? (['synthetic'] as const) : []),
]

function rowOf({ indicator, domain, synthetic }: Series, point: Point, language: Language): Row {
  return {
    indicator: indicator.code,
    name: indicator.name[language],
    [domain.kind]: domain.code,
    ...placeCells(point, language),
    ...figureCells(point, language),
    ...(synthetic ? { synthetic: texts[language].exportWords.yes } : {}),
  }
}
