import { sql } from 'kysely'
import type { Bilingual } from '../bilingual.ts'
import type { Db } from '../database/connect.ts'
import type { MilestoneRow } from '../workplans/milestone-queries.ts'

/** A milestone with what a file tells of it besides: why its date last moved, and what it waits for, as `GROUP REFERENCE`. */
export type FiledMilestone = MilestoneRow & {
  id: string
  groupName: Bilingual
  lastReason: string | null
  needs: string[]
}

/** Milestones as files hold them, of some groups or of all (null), group by group and by the date they are measured by. */
export async function filedMilestones(
  db: Db,
  groups: readonly string[] | null,
): Promise<FiledMilestone[]> {
  const { rows } = await sql<FiledMilestone>`
    select m.id, m.group_code as "group", g.name as "groupName", m.reference, m.title,
      m.starts_on as "startsOn", m.planned_due_on as "plannedDueOn",
      m.first_approved_due_on as "firstApprovedDueOn", m.revised_due_on as "revisedDueOn",
      m.done_on as "doneOn", m.evidence, m.cancelled_on as "cancelledOn", moved.reason as "lastReason",
      coalesce(linked.needs, array[]::text[]) as needs
    from milestone m
    join working_group g on g.code = m.group_code
    left join lateral (
      select reason from milestone_revision where milestone_id = m.id order by id desc limit 1
    ) moved on true
    left join lateral (
      select array_agg(n.group_code || ' ' || n.reference order by n.group_code, n.reference) as needs
      from milestone_dependency d join milestone n on n.id = d.needs_id where d.milestone_id = m.id
    ) linked on true
    ${groups === null ? sql`` : sql`where m.group_code = any(${groups}::text[])`}
    order by g.sort, m.group_code, m.first_approved_due_on nulls last, m.reference`.execute(db)
  return rows
}

/** A milestone that others may wait for, and what it waits for itself, by id. */
export type Waited = { id: string; group: string; reference: string; title: Bilingual }

/** Milestones of other groups by their place; those nobody knows are not among them. */
export async function milestonesAt(
  db: Db,
  places: readonly { group: string; reference: string }[],
): Promise<Waited[]> {
  if (places.length === 0) return []
  const { rows } = await sql<Waited>`
    select m.id, m.group_code as "group", m.reference, m.title from milestone m
    join json_to_recordset(${JSON.stringify(places)}::json) as place("group" text, reference text)
      on place."group" = m.group_code and place.reference = m.reference`.execute(db)
  return rows
}

/** Everything that those milestones wait for, directly or over others. */
export async function dependenciesBeyond(
  db: Db,
  ids: readonly string[],
): Promise<{ milestone: string; needs: string }[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ milestone: string; needs: string }>`
    with recursive way (milestone, needs) as (
      select milestone_id, needs_id from milestone_dependency
      where milestone_id = any(${ids}::uuid[])
      union
      select next.milestone_id, next.needs_id
      from way join milestone_dependency next on next.milestone_id = way.needs
    ) select milestone, needs from way`.execute(db)
  return rows
}

/** Writes what milestones of a group have become, all in one statement. */
export async function updateMilestones(
  db: Db,
  group: string,
  rows: readonly MilestoneRow[],
): Promise<void> {
  if (rows.length === 0) return
  await sql`
    update milestone m set title = given.title, starts_on = given."startsOn",
      planned_due_on = given."plannedDueOn", revised_due_on = given."revisedDueOn",
      done_on = given."doneOn", evidence = given.evidence, cancelled_on = given."cancelledOn", kept_here = true
    from json_to_recordset(${JSON.stringify(rows)}::json) as given(reference text, title jsonb, "startsOn" date,
      "plannedDueOn" date, "revisedDueOn" date, "doneOn" date, evidence text, "cancelledOn" date)
    where m.group_code = ${group} and m.reference = given.reference`.execute(db)
}

/** Keeps why dates moved. */
export async function keepRevisions(
  db: Db,
  revisions: readonly { milestoneId: string; dueOn: string | null; reason: string }[],
  { at, personId }: { at: Date; personId: string },
): Promise<void> {
  if (revisions.length === 0) return
  await db
    .insertInto('milestone_revision')
    .values(
      revisions.map(({ milestoneId, dueOn, reason }) => ({
        milestone_id: milestoneId,
        due_on: dueOn,
        reason,
        revised_at: at,
        person_id: personId,
      })),
    )
    .execute()
}

/** Sets what milestones wait for, several at once. */
export async function replaceAllNeeds(
  db: Db,
  changed: readonly { milestoneId: string; needs: readonly string[] }[],
): Promise<void> {
  if (changed.length === 0) return
  await db
    .deleteFrom('milestone_dependency')
    .where(
      sql<boolean>`milestone_id = any(${changed.map(({ milestoneId }) => milestoneId)}::uuid[])`,
    )
    .execute()
  const pairs = changed.flatMap(({ milestoneId, needs }) =>
    needs.map((needsId) => ({ milestone_id: milestoneId, needs_id: needsId })),
  )
  for (let from = 0; from < pairs.length; from += pairsAStatement)
    await db
      .insertInto('milestone_dependency')
      .values(pairs.slice(from, from + pairsAStatement))
      .execute()
}

const pairsAStatement = 10_000
