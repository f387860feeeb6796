import { sql } from 'kysely'
import type { Bilingual } from '../bilingual.ts'
import { json } from '../database/columns.ts'
import type { Db } from '../database/connect.ts'
import type { Contribution } from './schemas.ts'

const text = (value: Bilingual | null) => (value === null ? null : json(value))

/** How a group supports a priority, and since when: null as long as anybody knows. */
export type Supported = {
  group: string
  priority: string
  support: string
  contribution: Bilingual | null
  startsOn: string | null
}

/** How a group supports a priority now, locked until the transaction ends; undefined where it doesn't. */
export async function lockContribution(
  db: Db,
  group: string,
  priority: string,
): Promise<Supported | undefined> {
  return db
    .selectFrom('group_priority')
    .select([
      'group_code as group',
      'priority_code as priority',
      'support',
      'contribution',
      'starts_on as startsOn',
    ])
    .where('group_code', '=', group)
    .where('priority_code', '=', priority)
    .forUpdate()
    .executeTakeFirst()
}

/** Keeps how a group supported a priority up to that day; what began later held on no day, and leaves nothing. */
export async function keepPastContribution(db: Db, was: Supported, endsOn: string): Promise<void> {
  if (was.startsOn !== null && was.startsOn > endsOn) return
  await db
    .insertInto('group_priority_past')
    .values({
      group_code: was.group,
      priority_code: was.priority,
      support: was.support,
      contribution: text(was.contribution),
      starts_on: was.startsOn,
      ends_on: endsOn,
    })
    .execute()
}

/** Says how a group supports a priority, since a day. */
export async function saveContribution(
  db: Db,
  group: string,
  priority: string,
  { support, contribution }: Contribution,
  startsOn: string | null,
): Promise<void> {
  const said = { support, contribution: text(contribution), starts_on: startsOn }
  await db
    .insertInto('group_priority')
    .values({ group_code: group, priority_code: priority, ...said })
    .onConflict((conflict) => conflict.columns(['group_code', 'priority_code']).doUpdateSet(said))
    .execute()
}

/** Takes a priority off a group. */
export async function dropContribution(db: Db, group: string, priority: string): Promise<void> {
  await db
    .deleteFrom('group_priority')
    .where('group_code', '=', group)
    .where('priority_code', '=', priority)
    .execute()
}

/** A priority a group supported on a day, with what it says it contributes. */
export type HeldContribution = {
  group: string
  priority: string
  name: Bilingual
  support: string
  contribution: Bilingual | null
  since: string | null
}

/** The priorities groups supported on a day, with what each says it contributes. */
export async function listContributions(
  db: Db,
  groups: readonly string[],
  on: string,
): Promise<HeldContribution[]> {
  if (groups.length === 0) return []
  const { rows } = await sql<HeldContribution>`
    select held.group_code as "group", held.priority_code as priority, priority.name, held.support,
      held.contribution, held.starts_on as since
    from (
      select group_code, priority_code, support, contribution, starts_on, null::date as ends_on
      from group_priority
      union all
      select group_code, priority_code, support, contribution, starts_on, ends_on
      from group_priority_past
    ) held join priority on priority.code = held.priority_code
    where held.group_code in (${sql.join(groups)})
      and (held.starts_on is null or held.starts_on <= ${on})
      and (held.ends_on is null or held.ends_on >= ${on})
    order by priority.sort`.execute(db)
  return rows
}
