import { sql } from 'kysely'
import type { Bilingual } from '../bilingual.ts'
import type { Db } from '../database/connect.ts'

/** A group as the register had it on a day: what it was called, was for, and sought then. */
export type RegisteredGroup = {
  code: string
  name: Bilingual
  acronym: Bilingual | null
  kind: string
  council: string
  purpose: Bilingual | null
  startsOn: string | null
  endsOn: string | null
  endedBy: 'dissolved' | 'merged' | null
  successor: string | null
  readiness: string | null
  skillsSought: Bilingual | null
  fundingNeed: Bilingual | null
  state: { asOf: string; coChairs: number | null; memberCoChairs: number | null } | null
}

/** Groups active on that day, in the register's order. */
export async function groupsOn(db: Db, on: string): Promise<RegisteredGroup[]> {
  return registered(
    db,
    on,
    sql`
    (starts_on is null or starts_on <= ${on}) and (ends_on is null or ends_on >= ${on})`,
  )
}

/** One group as it was on that day, whether or not it was active. */
export async function groupOn(
  db: Db,
  code: string,
  on: string,
): Promise<RegisteredGroup | undefined> {
  return (await registered(db, on, sql`g.code = ${code}`))[0]
}

/** Additional co-chairs count like the others: the state table of the deck lists them apart. */
async function registered(
  db: Db,
  on: string,
  which: ReturnType<typeof sql>,
): Promise<RegisteredGroup[]> {
  const { rows } = await sql<RegisteredGroup>`
    select g.code,
      case when past.group_code is null then g.name else past.name end as name,
      case when past.group_code is null then g.acronym else past.acronym end as acronym,
      coalesce(past.kind, g.kind) as kind,
      coalesce(past.council_code, g.council_code) as council,
      case when said.group_code is null then g.purpose else said.purpose end as purpose,
      g.starts_on as "startsOn", g.ends_on as "endsOn", g.ended_by as "endedBy",
      g.successor_code as successor,
      case when said.group_code is null then g.readiness else said.readiness end as readiness,
      case when said.group_code is null then g.skills_sought else said.skills_sought end as "skillsSought",
      case when said.group_code is null then g.funding_need else said.funding_need end as "fundingNeed",
      case when state.as_of is not null then json_build_object(
        'asOf', state.as_of,
        'coChairs', state.co_chairs + coalesce(state.additional_co_chairs, 0),
        'memberCoChairs', state.member_co_chairs + coalesce(state.additional_member_co_chairs, 0)
      ) end as state
    from working_group g
    left join lateral (
      select * from group_past where group_code = g.code and until >= ${on} order by until limit 1
    ) past on true
    left join lateral (
      select * from group_said_past where group_code = g.code and until >= ${on} order by until limit 1
    ) said on true
    left join lateral (
      select * from group_state where group_code = g.code and as_of <= ${on} order by as_of desc limit 1
    ) state on true
    where ${which}
    order by g.sort, g.code`.execute(db)
  return rows
}

/** What a group was called before, newest first; `until` is the last day of that name. */
export async function pastNames(db: Db, group: string) {
  return db
    .selectFrom('group_past')
    .select(['until', 'name', 'acronym', 'kind', 'council_code as council'])
    .where('group_code', '=', group)
    .orderBy('until', 'desc')
    .execute()
}

/** Every state recorded of a group's co-chairs, newest first. */
export async function recordedStates(db: Db, group: string) {
  const { rows } = await sql<{
    asOf: string
    coChairs: number | null
    memberCoChairs: number | null
  }>`
    select as_of as "asOf", co_chairs + coalesce(additional_co_chairs, 0) as "coChairs",
      member_co_chairs + coalesce(additional_member_co_chairs, 0) as "memberCoChairs"
    from group_state where group_code = ${group} order by as_of desc`.execute(db)
  return rows
}

/** Groups whose work went to this one, with the day they ended. */
export async function predecessors(db: Db, group: string) {
  return db
    .selectFrom('working_group')
    .select(['code', 'name', 'ends_on as endsOn'])
    .where('successor_code', '=', group)
    .orderBy('ends_on')
    .execute()
}

/** When somebody who held a seat in the group was last interviewed in a round that is closed. */
export async function lastInterview(db: Db, group: string): Promise<string | null> {
  const row = await db
    .selectFrom('wave')
    .innerJoin('invitation', 'invitation.wave_id', 'wave.id')
    .innerJoin('response', 'response.invitation_id', 'invitation.id')
    .innerJoin('person_role', 'person_role.person_id', 'invitation.person_id')
    .select(({ fn }) => fn.max('wave.closed_on').as('on'))
    .where('wave.mode', '=', 'named')
    .where('wave.closed_on', 'is not', null)
    .where('person_role.group_code', '=', group)
    .where('person_role.role', '=', 'co_chair')
    .whereRef('person_role.starts_on', '<=', 'wave.closed_on')
    .executeTakeFirst()
  return row?.on ?? null
}
