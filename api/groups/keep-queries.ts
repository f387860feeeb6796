import type { Bilingual } from '../bilingual.ts'
import { json } from '../database/columns.ts'
import type { Db } from '../database/connect.ts'
import type { GroupPage, GroupState, NewGroup, Renaming } from './schemas.ts'

const text = (value: Bilingual | null) => (value === null ? null : json(value))

/** A group's row, locked until the transaction ends; undefined when there is none. */
export async function lockGroup(db: Db, code: string) {
  return db
    .selectFrom('working_group')
    .select([
      'code',
      'name',
      'acronym',
      'kind',
      'council_code as council',
      'starts_on as startsOn',
      'ends_on as endsOn',
      'ended_by as endedBy',
      'purpose',
      'readiness',
      'skills_sought as skillsSought',
      'funding_need as fundingNeed',
    ])
    .where('code', '=', code)
    .forUpdate()
    .executeTakeFirst()
}

/** Adds a group at the end of the register. */
export async function insertGroup(db: Db, group: NewGroup): Promise<void> {
  await db
    .insertInto('working_group')
    .values(({ selectFrom, fn, lit, eb }) => ({
      code: group.code,
      council_code: group.council,
      name: json(group.name),
      acronym: text(group.acronym),
      kind: group.kind,
      purpose: text(group.purpose),
      starts_on: group.startsOn,
      ends_on: group.endsOn,
      kept_here: true,
      sort: selectFrom('working_group').select(
        eb(fn.coalesce(fn.max('sort'), lit(0)), '+', lit(1)).as('next'),
      ),
    }))
    .execute()
}

/** Marks a group as kept here: from now on the programme's files leave it alone. */
export async function markKept(db: Db, code: string): Promise<void> {
  await db.updateTable('working_group').set({ kept_here: true }).where('code', '=', code).execute()
}

/** Writes what a group says of itself. */
export async function updatePage(db: Db, code: string, page: GroupPage): Promise<void> {
  await db
    .updateTable('working_group')
    .set({
      ...(page.purpose === undefined ? {} : { purpose: text(page.purpose) }),
      ...(page.readiness === undefined ? {} : { readiness: page.readiness }),
      ...(page.skillsSought === undefined ? {} : { skills_sought: text(page.skillsSought) }),
      ...(page.fundingNeed === undefined ? {} : { funding_need: text(page.fundingNeed) }),
      ...(page.endsOn === undefined ? {} : { ends_on: page.endsOn }),
    })
    .where('code', '=', code)
    .execute()
}

/** What a group says of itself. */
export type Said = {
  purpose: Bilingual | null
  readiness: string | null
  skillsSought: Bilingual | null
  fundingNeed: Bilingual | null
}

/** Keeps what a group said of itself up to that day; what is kept for the day already stays. */
export async function keepPastSaid(db: Db, code: string, until: string, was: Said): Promise<void> {
  await db
    .insertInto('group_said_past')
    .values({
      group_code: code,
      until,
      purpose: text(was.purpose),
      readiness: was.readiness,
      skills_sought: text(was.skillsSought),
      funding_need: text(was.fundingNeed),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

type Called = { name: Bilingual; acronym: Bilingual | null; kind: string; council: string }

/** Keeps what a group was called up to that day. */
export async function keepPast(db: Db, code: string, until: string, was: Called): Promise<void> {
  await db
    .insertInto('group_past')
    .values({
      group_code: code,
      until,
      name: json(was.name),
      acronym: text(was.acronym),
      kind: was.kind,
      council_code: was.council,
    })
    .execute()
}

/** The last day of the newest name kept; null where the group was never renamed. */
export async function lastRenaming(db: Db, code: string): Promise<string | null> {
  const row = await db
    .selectFrom('group_past')
    .select(({ fn }) => fn.max('until').as('until'))
    .where('group_code', '=', code)
    .executeTakeFirst()
  return row?.until ?? null
}

/** Calls the group so from now on. */
export async function rename(db: Db, code: string, to: Renaming): Promise<void> {
  await db
    .updateTable('working_group')
    .set({
      name: json(to.name),
      acronym: text(to.acronym),
      kind: to.kind,
      council_code: to.council,
    })
    .where('code', '=', code)
    .execute()
}

/** Ends a group on that day; `successor` takes over its work, if one does. */
export async function endGroup(
  db: Db,
  code: string,
  on: string,
  successor: string | null,
): Promise<void> {
  await db
    .updateTable('working_group')
    .set({
      ends_on: on,
      ended_by: successor === null ? 'dissolved' : 'merged',
      successor_code: successor,
    })
    .where('code', '=', code)
    .execute()
}

/** Ends every seat of the group that is still held after that day. */
export async function endSeatsOf(db: Db, code: string, on: string): Promise<void> {
  await db
    .updateTable('person_role')
    .set({ ends_on: on })
    .where('group_code', '=', code)
    .where('starts_on', '<=', on)
    .where(({ or, eb }) => or([eb('ends_on', 'is', null), eb('ends_on', '>', on)]))
    .execute()
}

/** Records the state of a group's co-chairs on a day; the same day again corrects it. */
export async function recordState(db: Db, code: string, state: GroupState): Promise<void> {
  const counts = {
    co_chairs: state.coChairs,
    additional_co_chairs: 0,
    member_co_chairs: state.memberCoChairs,
    additional_member_co_chairs: 0,
  }
  await db
    .insertInto('group_state')
    .values({ group_code: code, as_of: state.asOf, ...counts })
    .onConflict((conflict) => conflict.columns(['group_code', 'as_of']).doUpdateSet(counts))
    .execute()
}
