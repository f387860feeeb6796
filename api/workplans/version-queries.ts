import { sql } from 'kysely'
import type { Bilingual } from '../bilingual.ts'
import { json } from '../database/columns.ts'
import type { Db } from '../database/connect.ts'

/** A date that moved: to when (null: back to the approved one), why, when it was said and by whom. */
export type Revision = {
  reference: string
  dueOn: string | null
  reason: string
  revisedAt: Date
  by: string | null
}

/** Keeps why a milestone's date moved. */
export async function keepRevision(
  db: Db,
  milestoneId: string,
  given: { dueOn: string | null; reason: string; at: Date; personId: string },
): Promise<void> {
  await db
    .insertInto('milestone_revision')
    .values({
      milestone_id: milestoneId,
      due_on: given.dueOn,
      reason: given.reason,
      revised_at: given.at,
      person_id: given.personId,
    })
    .execute()
}

/** Every date that moved of some milestones of a group, in the order they were said. */
export async function listRevisions(
  db: Db,
  group: string,
  references: readonly string[],
): Promise<Revision[]> {
  if (references.length === 0) return []
  return db
    .selectFrom('milestone_revision')
    .innerJoin('milestone', 'milestone.id', 'milestone_revision.milestone_id')
    .leftJoin('person', 'person.id', 'milestone_revision.person_id')
    .select([
      'milestone.reference',
      'milestone_revision.due_on as dueOn',
      'milestone_revision.reason',
      'milestone_revision.revised_at as revisedAt',
      'person.name as by',
    ])
    .where('milestone.group_code', '=', group)
    .where('milestone.reference', 'in', references)
    .orderBy('milestone_revision.id')
    .execute()
}

/** What an approved workplan promises of a milestone. */
export type Promised = { reference: string; title: Bilingual; dueOn: string }

/** Keeps an approved workplan under the next number. */
export async function keepVersion(
  db: Db,
  group: string,
  given: { milestones: readonly Promised[]; at: Date; personId: string },
): Promise<number> {
  const { number } = await db
    .insertInto('workplan_version')
    .values({
      group_code: group,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from workplan_version where group_code = ${group})`,
      approved_at: given.at,
      person_id: given.personId,
      milestones: json(given.milestones),
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}

/** The versions of a group's workplan, newest first, each with how many milestones it promises. */
export async function listVersions(db: Db, group: string) {
  return db
    .selectFrom('workplan_version')
    .leftJoin('person', 'person.id', 'workplan_version.person_id')
    .select(['number', 'approved_at as approvedAt', 'person.name as by'])
    .select(sql<number>`jsonb_array_length(milestones)`.as('promised'))
    .where('group_code', '=', group)
    .orderBy('number', 'desc')
    .execute()
}

/** What a version of a group's workplan promises; undefined where there is no such version. */
export async function findVersion(
  db: Db,
  group: string,
  number: number,
): Promise<Promised[] | undefined> {
  const row = await db
    .selectFrom('workplan_version')
    .select('milestones')
    .where('group_code', '=', group)
    .where('number', '=', number)
    .executeTakeFirst()
  return row?.milestones as Promised[] | undefined
}
