import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'

/** A time between two days, both included; null where it is open. */
type Time = { from: string | null; until: string | null }

/**
 * Where a group stood in the register and when: under which council, for which priorities, and what is known of its
 * co-chairs since when (null where nobody knows).
 */
export type GroupStanding = {
  code: string
  startsOn: string | null
  endsOn: string | null
  /** Oldest first; the last holds still. */
  councils: { until: string | null; council: string }[]
  priorities: (Time & { priority: string })[]
  /** Oldest first. */
  states: { asOf: string; memberCoChairs: number | null }[]
}

/** Every group that ever was, in the register's order. A priority that is to be confirmed is none yet. */
export async function groupStandings(db: Db): Promise<GroupStanding[]> {
  const { rows } = await sql<GroupStanding>`
    select code, starts_on as "startsOn", ends_on as "endsOn",
      coalesce((${pastCouncils}), '[]')::jsonb
        || jsonb_build_array(jsonb_build_object('until', null, 'council', council_code)) as councils,
      coalesce((${timesOfPriorities}), '[]') as priorities,
      coalesce((${statesOfCoChairs}), '[]') as states
    from working_group g order by sort, code`.execute(db)
  return rows
}

const pastCouncils = sql`
  select jsonb_agg(jsonb_build_object('until', until, 'council', council_code) order by until)
  from group_past where group_code = g.code`

const timesOfPriorities = sql`
  select json_agg(json_build_object('priority', priority_code, 'from', starts_on, 'until', until))
  from (
    select priority_code, starts_on, null::date as until from group_priority
    where group_code = g.code and support <> 'to_be_confirmed'
    union all
    select priority_code, starts_on, ends_on from group_priority_past
    where group_code = g.code and support <> 'to_be_confirmed'
  ) held`

// Additional co-chairs count like the others; where neither number is on record, nobody knows.
const statesOfCoChairs = sql`
  select json_agg(json_build_object('asOf', as_of, 'memberCoChairs',
    case when num_nonnulls(member_co_chairs, additional_member_co_chairs) > 0
      then coalesce(member_co_chairs, 0) + coalesce(additional_member_co_chairs, 0) end) order by as_of)
  from group_state where group_code = g.code`
