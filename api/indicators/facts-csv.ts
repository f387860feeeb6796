import type { Bilingual, Language } from '../bilingual.ts'
import { texts } from '../../web/locales/index.ts'
import type { Facts } from './facts.ts'
import { type Column, type Row, spreadsheet } from './spreadsheet.ts'

/** More facts than any list holds: a file has no pages. */
export const wholeList = 1_000_000

type Kind = Facts['kind']
type Of<Each extends Kind> = Extract<Facts, { kind: Each }>['rows'][number]

const columns: Record<Kind, readonly Column[]> = {
  milestones: [
    'group',
    'groupName',
    'reference',
    'title',
    'firstApproved',
    'doneOn',
    'cancelledOn',
  ],
  tasks: [
    'council',
    'group',
    'groupName',
    'reference',
    'title',
    'askedOn',
    'agreedFor',
    'closedOn',
    'reviewedOn',
  ],
  groups: ['group', 'groupName', 'stateAsOf', 'coChairs', 'memberCoChairs'],
  jurisdictions: ['jurisdiction', 'name', 'guides', 'firstOn'],
  guides: ['guide', 'title', 'group', 'groupName', 'state', 'reviewOn', 'count'],
  units: ['unit'],
}

/** The facts behind a point as a CSV file, one row each: those in the denominator, and whether they are in the numerator. */
export function factsCsv(facts: Facts, language: Language): string {
  const { yes, no } = texts[language].exportWords
  const rows = cellsOf(facts, language).map((row, index) => ({
    ...row,
    indicator: facts.indicator.code,
    period: facts.period,
    counted: facts.rows[index]?.counts ? yes : no,
    ...(facts.synthetic ? { synthetic: yes } : {}),
  }))
  const shown = ['indicator', 'period', ...columns[facts.kind], 'counted'] as const
  return spreadsheet(facts.synthetic ? [...shown, 'synthetic'] : shown, rows, language)
}

function cellsOf(facts: Facts, language: Language): Row[] {
  const said = (text: Bilingual | null): string => text?.[language] ?? ''
  switch (facts.kind) {
    case 'milestones':
      return facts.rows.map((row) => milestoneCells(row, said))
    case 'tasks':
      return facts.rows.map((row) => taskCells(row, said))
    case 'groups':
      return facts.rows.map((row) => groupCells(row, said))
    case 'jurisdictions':
      return facts.rows.map(({ code, name, guides, firstOn }) => ({
        jurisdiction: code,
        name: said(name),
        guides,
        firstOn,
      }))
    case 'guides':
      return facts.rows.map((row) => guideCells(row, said, language))
    case 'units':
      return facts.rows.map(({ unit }) => ({ unit }))
  }
}

type Said = (text: Bilingual | null) => string

const milestoneCells = (row: Of<'milestones'>, said: Said): Row => ({
  group: row.group,
  groupName: said(row.groupName),
  reference: row.reference,
  title: said(row.title),
  firstApproved: row.due,
  doneOn: row.doneOn,
  cancelledOn: row.cancelledOn,
})

const taskCells = (row: Of<'tasks'>, said: Said): Row => ({
  council: row.council,
  group: row.group,
  groupName: said(row.groupName),
  reference: row.reference,
  title: said(row.title),
  askedOn: row.askedOn,
  agreedFor: row.dueOn,
  closedOn: row.closedOn,
  reviewedOn: row.reviewedOn,
})

const groupCells = ({ code, name, state }: Of<'groups'>, said: Said): Row => ({
  group: code,
  groupName: said(name),
  stateAsOf: state?.asOf ?? null,
  coChairs: state?.coChairs ?? null,
  memberCoChairs: state?.memberCoChairs ?? null,
})

const guideCells = (row: Of<'guides'>, said: Said, language: Language): Row => ({
  guide: row.code,
  title: said(row.title),
  group: row.group,
  groupName: said(row.groupName),
  state: texts[language].exportWords.guideStates[row.state],
  reviewOn: row.reviewOn,
  count: row.count,
})
