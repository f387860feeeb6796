import { sql } from 'kysely'
import type { Bilingual } from '../bilingual.ts'
import type { Db } from '../database/connect.ts'
import type { Dependency } from './chains.ts'

/** A milestone by its group and reference. */
export type MilestonePlace = { group: string; reference: string }

/** Until the transaction ends nobody else changes who waits for whom: two changes could close a circle together. */
export async function holdDependencies(db: Db): Promise<void> {
  await sql`lock table milestone_dependency in share row exclusive mode`.execute(db)
}

/** The ids of milestones by `group reference`; those nobody knows are not in it. */
export async function milestoneIds(
  db: Db,
  places: readonly MilestonePlace[],
): Promise<Map<string, string>> {
  if (places.length === 0) return new Map()
  const rows = await db
    .selectFrom('milestone')
    .select(['id', 'group_code as group', 'reference'])
    .where(({ or, and, eb }) =>
      or(
        places.map(({ group, reference }) =>
          and([eb('group_code', '=', group), eb('reference', '=', reference)]),
        ),
      ),
    )
    .execute()
  return new Map(rows.map(({ id, group, reference }) => [`${group} ${reference}`, id]))
}

/** Every dependency that a milestone waits for, directly or over others. */
export async function dependenciesBefore(db: Db, milestoneId: string): Promise<Dependency[]> {
  const { rows } = await sql<Dependency>`
    with recursive way (milestone, needs) as (
      select milestone_id, needs_id from milestone_dependency where milestone_id = ${milestoneId}
      union
      select next.milestone_id, next.needs_id
      from way join milestone_dependency next on next.milestone_id = way.needs
    ) select milestone, needs from way`.execute(db)
  return rows
}

/** The titles of milestones with their groups, by id. */
export async function titlesOf(
  db: Db,
  ids: readonly string[],
): Promise<Map<string, { group: string; title: Bilingual }>> {
  const rows = await db
    .selectFrom('milestone')
    .select(['id', 'group_code as group', 'title'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map(({ id, ...row }) => [id, row]))
}

/** Sets what a milestone waits for. */
export async function replaceNeeds(
  db: Db,
  milestoneId: string,
  needs: readonly string[],
): Promise<void> {
  await db.deleteFrom('milestone_dependency').where('milestone_id', '=', milestoneId).execute()
  if (needs.length === 0) return
  await db
    .insertInto('milestone_dependency')
    .values(needs.map((id) => ({ milestone_id: milestoneId, needs_id: id })))
    .execute()
}

/** One end of a dependency as a reader sees it. */
export type Linked = MilestonePlace & {
  groupName: Bilingual
  title: Bilingual
  expectedOn: string | null
  doneOn: string | null
  cancelledOn: string | null
}

/** What some milestones of a group wait for (`needs`), or what waits for them (`neededBy`), by reference. */
export async function listLinked(
  db: Db,
  group: string,
  which: 'needs' | 'neededBy',
  references: readonly string[],
): Promise<Map<string, Linked[]>> {
  const [own, other] =
    which === 'needs' ? ['milestone_id', 'needs_id'] : ['needs_id', 'milestone_id']
  const { rows } = await sql<Linked & { of: string }>`
    select own.reference as "of", other.group_code as "group", g.name as "groupName", other.reference,
      other.title, other.done_on as "doneOn", other.cancelled_on as "cancelledOn",
      coalesce(other.revised_due_on, other.first_approved_due_on, other.planned_due_on) as "expectedOn"
    from milestone own
    join milestone_dependency d on d.${sql.ref(own ?? '')} = own.id
    join milestone other on other.id = d.${sql.ref(other ?? '')}
    join working_group g on g.code = other.group_code
    where own.group_code = ${group} and own.reference = any(${references}::text[])
    order by 8 nulls last, other.group_code, other.reference`.execute(db)
  return new Map(
    [...Map.groupBy(rows, ({ of }) => of)].map(([of, linked]) => [
      of,
      linked.map(({ of: _, ...rest }) => rest),
    ]),
  )
}
