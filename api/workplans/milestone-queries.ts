import { sql } from 'kysely'
import type { Bilingual } from '../bilingual.ts'
import { json } from '../database/columns.ts'
import type { Db } from '../database/connect.ts'

/** A milestone of a group's workplan; dates are `YYYY-MM-DD`. */
export type MilestoneRow = {
  group: string
  reference: string
  title: Bilingual
  startsOn: string | null
  /** By when it is meant to be done; an approval of the workplan makes it the first approved date. */
  plannedDueOn: string | null
  firstApprovedDueOn: string | null
  revisedDueOn: string | null
  doneOn: string | null
  /** Where one sees that it is done: an address, `https` only. */
  evidence: string | null
  cancelledOn: string | null
}

/** What only groups that keep their workplan here have of a milestone. */
type Kept = 'startsOn' | 'plannedDueOn' | 'evidence'

/** A milestone to be stored; what is not said is not known. */
export type StoredMilestone = Omit<MilestoneRow, Kept> & Partial<Pick<MilestoneRow, Kept>>

/** PostgreSQL takes 65,535 parameters a statement; a row here has eleven. */
const rowsAStatement = 2000

/** Inserts milestones, many at once. Refused by name: unknown group, a reference the group has already, dates that contradict each other. */
export async function saveMilestones(db: Db, rows: readonly StoredMilestone[]): Promise<void> {
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
    .set({ ...columnsOf(row), kept_here: true })
    .where('group_code', '=', row.group)
    .where('reference', '=', row.reference)
    .execute()
}

/** Holds every milestone of a group until the transaction ends, so that what is approved is what was seen. */
export async function lockWorkplan(db: Db, group: string): Promise<void> {
  await db
    .selectFrom('milestone')
    .select('id')
    .where('group_code', '=', group)
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** Makes planned dates first approved ones. */
export async function setFirstApproved(
  db: Db,
  group: string,
  references: readonly string[],
): Promise<void> {
  await db
    .updateTable('milestone')
    .set(({ ref }) => ({ first_approved_due_on: ref('planned_due_on'), kept_here: true }))
    .where('group_code', '=', group)
    .where('reference', 'in', references)
    .execute()
}

const columnsOf = (row: StoredMilestone) => ({
  title: json(row.title),
  starts_on: row.startsOn ?? null,
  planned_due_on: row.plannedDueOn ?? null,
  evidence: row.evidence ?? null,
  first_approved_due_on: row.firstApprovedDueOn,
  revised_due_on: row.revisedDueOn,
  done_on: row.doneOn,
  cancelled_on: row.cancelledOn,
})

/** The highest number that ends a reference of the group's milestones; 0 without one. */
export async function lastMilestoneNumber(db: Db, group: string): Promise<number> {
  const row = await db
    .selectFrom('milestone')
    .select(sql<number | null>`max(substring(reference from '^M-([0-9]{1,6})$')::int)`.as('last'))
    .where('group_code', '=', group)
    .executeTakeFirst()
  return row?.last ?? 0
}

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
): Promise<(MilestoneRow & { id: string }) | undefined> {
  return milestones(db)
    .select('id')
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
      'starts_on as startsOn',
      'planned_due_on as plannedDueOn',
      'first_approved_due_on as firstApprovedDueOn',
      'revised_due_on as revisedDueOn',
      'done_on as doneOn',
      'evidence',
      'cancelled_on as cancelledOn',
    ])
