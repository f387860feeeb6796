import type { Bilingual } from '../bilingual.ts'
import { json } from '../database/columns.ts'
import type { Db } from '../database/connect.ts'

/** A milestone of a group's workplan; dates are `YYYY-MM-DD`. */
export type MilestoneRow = {
  group: string
  reference: string
  title: Bilingual
  firstApprovedDueOn: string | null
  revisedDueOn: string | null
  doneOn: string | null
  cancelledOn: string | null
}

/** PostgreSQL takes 65,535 parameters a statement; a row here has seven. */
const rowsAStatement = 2000

/** Inserts milestones, many at once. Refused by name: unknown group, a reference the group has already, dates that contradict each other. */
export async function saveMilestones(db: Db, rows: readonly MilestoneRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAStatement)
    await db
      .insertInto('milestone')
      .values(
        rows.slice(from, from + rowsAStatement).map((row) => ({
          group_code: row.group,
          reference: row.reference,
          ...columnsOf(row),
        })),
      )
      .execute()
}

/** Writes what a milestone has become. */
export async function updateMilestone(db: Db, row: MilestoneRow): Promise<void> {
  await db
    .updateTable('milestone')
    .set(columnsOf(row))
    .where('group_code', '=', row.group)
    .where('reference', '=', row.reference)
    .execute()
}

const columnsOf = (row: MilestoneRow) => ({
  title: json(row.title),
  first_approved_due_on: row.firstApprovedDueOn,
  revised_due_on: row.revisedDueOn,
  done_on: row.doneOn,
  cancelled_on: row.cancelledOn,
})

/** A group's milestones, by the date they are measured by; those without one come last. */
export async function listMilestones(db: Db, group: string): Promise<MilestoneRow[]> {
  return milestones(db)
    .where('group_code', '=', group)
    .orderBy('first_approved_due_on')
    .orderBy('reference')
    .execute()
}

/** One milestone, locked until the transaction ends so that two changes follow each other. */
export async function lockMilestone(
  db: Db,
  group: string,
  reference: string,
): Promise<MilestoneRow | undefined> {
  return milestones(db)
    .where('group_code', '=', group)
    .where('reference', '=', reference)
    .forUpdate()
    .executeTakeFirst()
}

const milestones = (db: Db) =>
  db
    .selectFrom('milestone')
    .select([
      'group_code as group',
      'reference',
      'title',
      'first_approved_due_on as firstApprovedDueOn',
      'revised_due_on as revisedDueOn',
      'done_on as doneOn',
      'cancelled_on as cancelledOn',
    ])
