import type { MilestoneRow } from '../workplans/milestone-queries.ts'
import type { ColumnWord } from './columns.ts'

/** What a line changes: in which column, from what to what. */
export type Change = { column: ColumnWord; from: string | null; to: string | null }

type Columns = Omit<MilestoneRow, 'group' | 'reference'>

const valuesOf = ({ title, ...row }: Columns): Partial<Record<ColumnWord, string | null>> => ({
  titleEn: title.en,
  titleFr: title.fr,
  startsOn: row.startsOn,
  plannedDueOn: row.plannedDueOn,
  revisedDueOn: row.revisedDueOn,
  doneOn: row.doneOn,
  evidence: row.evidence,
  cancelledOn: row.cancelledOn,
})

/** What differs between a milestone and what it was; every value of a new one. */
export function changesOf(after: Columns, before: Columns | undefined): Change[] {
  const was = before ? valuesOf(before) : {}
  return (Object.entries(valuesOf(after)) as [ColumnWord, string | null][])
    .map(([column, to]) => ({ column, from: was[column] ?? null, to }))
    .filter(({ from, to }) => from !== to)
}
