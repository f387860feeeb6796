import type { Language } from '../bilingual.ts'
import {
  type Column,
  figureCells,
  placeCells,
  type Row,
  spreadsheet,
} from '../indicators/spreadsheet.ts'
import { texts } from '../../web/locales/index.ts'
import type { ScorecardContent } from './compose.ts'

/** A scorecard with its state, as it is read. */
export type ReadScorecard = ScorecardContent & {
  state: 'draft' | 'published'
  version: number | null
}

const columns: readonly Column[] = [
  'fiscalYear',
  'council',
  'scorecard',
  'priority',
  'goal',
  'indicator',
  'name',
  'version',
  'value',
  'low',
  'high',
  'n',
  'N',
  'kind',
  'rounds',
  'quality',
  'revised',
  'target',
  'tolerance',
  'change',
  'changeWord',
  'status',
  'gcStatus',
  'note',
]

/** A scorecard as a CSV file, one row an indicator, as the page shows them. */
export function scorecardCsv(card: ReadScorecard, language: Language): string {
  const rows = card.priorities.flatMap((priority) =>
    priority.goals.flatMap((goal) =>
      goal.indicators.map((row) => ({
        ...cardCells(card, language),
        priority: priority.name[language],
        goal: goal.name[language],
        ...indicatorCells(row, language),
      })),
    ),
  )
  return spreadsheet(card.synthetic ? [...columns, 'synthetic'] : columns, rows, language)
}

function cardCells(card: ReadScorecard, language: Language): Row {
  const { yes, draft } = texts[language].exportWords
  return {
    fiscalYear: card.fiscalYear,
    council: card.council.code,
    scorecard: card.version ?? draft,
    ...(card.synthetic ? { synthetic: yes } : {}),
  }
}

type Scored = ScorecardContent['priorities'][number]['goals'][number]['indicators'][number]

function indicatorCells({ code, name, point, change }: Scored, language: Language): Row {
  return {
    indicator: code,
    name: name[language],
    ...placeCells(point, language),
    ...figureCells(point, language),
    change: rounded(change?.difference ?? null),
    changeWord: change ? texts[language].measurement.change[change.word] : '',
  }
}

const rounded = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 1e6) / 1e6
