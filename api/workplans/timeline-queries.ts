import { sql } from 'kysely'
import type { Bilingual } from '../bilingual.ts'
import type { Db } from '../database/connect.ts'
import type { Dependency } from './chains.ts'

/** A milestone on the timeline; `expectedOn` is the date promised now. */
export type Drawn = {
  id: string
  group: string
  reference: string
  title: Bilingual
  startsOn: string | null
  firstApprovedDueOn: string | null
  expectedOn: string | null
  doneOn: string | null
}

export type Span = { from: string; to: string }
export type Which = { groups: readonly string[] | null; openOnly: boolean }

const expected = sql<string>`coalesce(revised_due_on, first_approved_due_on, planned_due_on)`

/** Milestones expected in the span, the nearest first, and how many there are. */
export async function drawnMilestones(
  db: Db,
  { from, to }: Span,
  { groups, openOnly }: Which,
  most: number,
): Promise<{ milestones: Drawn[]; total: number }> {
  const within = drawn(db, groups)
    .where(expected, '>=', from)
    .where(expected, '<=', to)
    .where('cancelled_on', 'is', null)
    .$if(openOnly, (query) => query.where('done_on', 'is', null))
  const milestones = await within
    .orderBy(expected)
    .orderBy('group_code')
    .orderBy('reference')
    .limit(most)
    .execute()
  if (milestones.length < most) return { milestones, total: milestones.length }
  const { total } = await within
    .clearSelect()
    .select(({ fn }) => fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  return { milestones, total: Number(total) }
}

/** Milestones by id, in no order. */
export async function milestonesById(db: Db, ids: readonly string[]): Promise<Drawn[]> {
  return ids.length === 0 ? [] : drawn(db, null).where('id', 'in', ids).execute()
}

const drawn = (db: Db, groups: readonly string[] | null) =>
  db
    .selectFrom('milestone')
    .select([
      'id',
      'group_code as group',
      'reference',
      'title',
      'starts_on as startsOn',
      'first_approved_due_on as firstApprovedDueOn',
      expected.as('expectedOn'),
      'done_on as doneOn',
    ])
    .$if(groups !== null, (query) =>
      query.where('group_code', 'in', groups?.length ? groups : ['']),
    )

/** Who waits for whom among milestones that are neither done nor cancelled, with the date each one waited for is expected on. */
export async function openDependencies(
  db: Db,
): Promise<(Dependency & { expectedOn: string | null; group: string })[]> {
  const { rows } = await sql<Dependency & { expectedOn: string | null; group: string }>`
    select d.milestone_id as milestone, d.needs_id as needs, before.group_code as "group",
      coalesce(before.revised_due_on, before.first_approved_due_on, before.planned_due_on) as "expectedOn"
    from milestone_dependency d
    join milestone before on before.id = d.needs_id and before.done_on is null and before.cancelled_on is null
    join milestone after on after.id = d.milestone_id and after.done_on is null and after.cancelled_on is null`.execute(
    db,
  )
  return rows
}
