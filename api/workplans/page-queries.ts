import { sql } from 'kysely'
import type { Bilingual } from '../bilingual.ts'
import type { Db } from '../database/connect.ts'
import type { Bounds, Horizon } from './horizon.ts'
import type { MilestoneRow } from './milestone-queries.ts'

/** What of a workplan a page shows: what is open (of one horizon, `within`), what has ended, or everything. */
export type Shown = {
  show: 'open' | 'ended' | null
  within: { from: string | null; to: string | null; undated: boolean } | null
}

/** A milestone with the day it is expected on now. */
export type ListedMilestone = MilestoneRow & { expectedOn: string | null }

/** Some milestones of a group from a place on: open ones by the day they are expected, ended ones newest first. */
export async function milestonePage(
  db: Db,
  group: string,
  { show, within }: Shown,
  { from, most }: { from: number; most: number },
): Promise<ListedMilestone[]> {
  const { rows } = await sql<ListedMilestone>`
    select group_code as "group", reference, title, starts_on as "startsOn", planned_due_on as "plannedDueOn",
      first_approved_due_on as "firstApprovedDueOn", revised_due_on as "revisedDueOn", done_on as "doneOn",
      evidence, cancelled_on as "cancelledOn", ${expected} as "expectedOn"
    from milestone
    where group_code = ${group}
      ${show === 'open' ? sql`and done_on is null and cancelled_on is null` : sql``}
      ${show === 'ended' ? sql`and (done_on is not null or cancelled_on is not null)` : sql``}
      ${within?.undated ? sql`and ${expected} is null` : sql``}
      ${within?.from ? sql`and ${expected} >= ${within.from}` : sql``}
      ${within?.to ? sql`and ${expected} <= ${within.to}` : sql``}
    order by ${show === 'ended' ? sql`coalesce(done_on, cancelled_on) desc` : sql`${expected} nulls last`}, reference
    limit ${most} offset ${from}`.execute(db)
  return rows
}

const expected = sql`coalesce(revised_due_on, first_approved_due_on, planned_due_on)`

/** How many open milestones of a group lie in each horizon, and how many have ended. */
export async function countHorizons(
  db: Db,
  group: string,
  today: string,
  { quarter, year, nextYear }: Bounds,
): Promise<Record<Horizon | 'ended', number>> {
  const { rows } = await sql<Record<Horizon | 'ended', number>>`
    select count(*) filter (where not open) as ended,
      count(*) filter (where open and expected is null) as undated,
      count(*) filter (where open and expected < ${today}) as passed,
      count(*) filter (where open and expected between ${today} and ${quarter}) as quarter,
      count(*) filter (where open and expected > ${quarter} and expected <= ${year}) as year,
      count(*) filter (where open and expected > ${year} and expected <= ${nextYear}) as next_year,
      count(*) filter (where open and expected > ${nextYear}) as later
    from (
      select done_on is null and cancelled_on is null as open, ${expected} as expected
      from milestone where group_code = ${group}
    ) own`.execute(db)
  const [row] = rows
  return row ?? { ended: 0, undated: 0, passed: 0, quarter: 0, year: 0, next_year: 0, later: 0 }
}

/** What delivery is measured by, and nothing else of a group's milestones. */
export async function measuredDates(db: Db, group: string) {
  return db
    .selectFrom('milestone')
    .select([
      'first_approved_due_on as firstApprovedDueOn',
      'done_on as doneOn',
      'cancelled_on as cancelledOn',
    ])
    .where('group_code', '=', group)
    .execute()
}

/** Planned dates of work ahead that no approval has made first approved ones yet. */
export async function datesToApprove(
  db: Db,
  group: string,
): Promise<{ reference: string; dueOn: string }[]> {
  return db
    .selectFrom('milestone')
    .select(({ ref }) => ['reference', ref('planned_due_on').$notNull().as('dueOn')])
    .where('group_code', '=', group)
    .where('planned_due_on', 'is not', null)
    .where('first_approved_due_on', 'is', null)
    .where('done_on', 'is', null)
    .where('cancelled_on', 'is', null)
    .orderBy('reference')
    .execute()
}

/** The open milestones of a group that others may wait for. */
export async function openTitles(
  db: Db,
  group: string,
): Promise<{ reference: string; title: Bilingual }[]> {
  return db
    .selectFrom('milestone')
    .select(['reference', 'title'])
    .where('group_code', '=', group)
    .where('done_on', 'is', null)
    .where('cancelled_on', 'is', null)
    .orderBy(expected)
    .orderBy('reference')
    .execute()
}
