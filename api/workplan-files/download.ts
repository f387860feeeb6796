import type { Language } from '../bilingual.ts'
import { listContributions } from '../groups/contribution-queries.ts'
import { groupsOn } from '../groups/queries.ts'
import type { Request } from '../http/signed-in.ts'
import { isSynthetic } from '../indicators/queries.ts'
import { csvLines, csvText } from '../indicators/spreadsheet.ts'
import { problem } from '../problem.ts'
import { texts } from '../../web/locales/index.ts'
import { boundsOn, horizonOf } from '../workplans/horizon.ts'
import { groupExists } from '../workplans/queries.ts'
import { type ColumnWord, writtenColumns } from './columns.ts'
import { needsText } from './needs.ts'
import { type FiledMilestone, filedMilestones } from './queries.ts'
import type { DownloadQuery } from './schemas.ts'
import { stateOf } from './states.ts'

/** A workplan's file before it is written as one kind or another: days are `YYYY-MM-DD`. */
export type Download = {
  /** The file's name, without its ending. */
  name: string
  language: Language
  columns: readonly ColumnWord[]
  headings: readonly string[]
  rows: readonly FiledMilestone[]
  /** The cells of a milestone, in the columns' order. */
  cells(row: FiledMilestone): (string | null)[]
}

/** The milestones of a group, of the groups that support a priority, or of all. @throws Problem group.unknown */
export async function filesOf(
  { services: { db }, today }: Request,
  { group, priority }: DownloadQuery,
  language: Language,
): Promise<Download> {
  if (group !== undefined && !(await groupExists(db, group))) throw problem('group.unknown')
  const groups = group === undefined ? await supporting(db, priority, today) : [group]
  const synthetic = await isSynthetic(db)
  const columns: readonly ColumnWord[] = synthetic
    ? [...writtenColumns, 'synthetic']
    : writtenColumns
  const words = texts[language].workplanFiles
  const whose = (group ?? priority ?? '').replaceAll(/[^A-Za-z0-9_-]/g, '')
  return {
    name: [words.fileName, whose, today].filter(Boolean).join('_'),
    language,
    columns,
    headings: columns.map((column) => words.columns[column]),
    rows: await filedMilestones(db, groups),
    cells: (row) => columns.map((column) => cellOf(row, column, { language, today })),
  }
}

async function supporting(
  db: Request['services']['db'],
  priority: string | undefined,
  today: string,
): Promise<string[] | null> {
  if (priority === undefined) return null
  const codes = (await groupsOn(db, today)).map(({ code }) => code)
  const supports = await listContributions(db, codes, today)
  return supports.filter((one) => one.priority === priority).map((one) => one.group)
}

function cellOf(
  row: FiledMilestone,
  column: ColumnWord,
  { language, today }: { language: Language; today: string },
): string | null {
  const words = texts[language]
  switch (column) {
    case 'groupName':
      return row.groupName[language]
    case 'titleEn':
      return row.title.en
    case 'titleFr':
      return row.title.fr
    case 'reason':
      return row.revisedDueOn === null ? null : row.lastReason
    case 'needs':
      return needsText(row.needs, row.group)
    case 'state':
      return words.workplanFiles.states[stateOf(row, today)]
    case 'horizon':
      return horizonCell(row, language, today)
    case 'synthetic':
      return words.exportWords.yes
    default:
      return row[column]
  }
}

/** What has ended lies in no horizon. */
function horizonCell(row: FiledMilestone, language: Language, today: string): string | null {
  if (row.doneOn !== null || row.cancelledOn !== null) return null
  const expectedOn = row.revisedDueOn ?? row.firstApprovedDueOn ?? row.plannedDueOn
  const horizon = horizonOf(expectedOn, today, boundsOn(today))
  return texts[language].workplan.horizonsShort[horizon]
}

const rowsAtOnce = 500

/** The file as CSV, some hundred rows at a time: others are served between them. */
export function csvOf({ headings, rows, cells, language }: Download): ReadableStream<Uint8Array> {
  let from = 0
  const encoder = new TextEncoder()
  return new ReadableStream({
    pull(controller) {
      const part = rows
        .slice(from, from + rowsAtOnce)
        .map((row) => cells(row).map((cell) => cell ?? ''))
      const text = from === 0 ? csvText(headings, part, language) : csvLines(part, language)
      if (text !== '') controller.enqueue(encoder.encode(text))
      from += rowsAtOnce
      if (from >= rows.length) controller.close()
    },
  })
}
