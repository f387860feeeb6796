import { json } from '../../api/database/columns.ts'
import type { Db } from '../../api/database/connect.ts'
import type { StoredMilestone } from '../../api/workplans/milestone-queries.ts'

const name = (text: string) => json({ en: text, fr: `${text} (fr)` })

type GroupGiven = {
  council?: string
  startsOn?: string | null
  endsOn?: string | null
  /** Councils the group was under before, each up to a day. */
  before?: readonly (readonly [until: string, council: string])[]
}

/** Puts a group in the register by direct inserts. */
export async function insertGroup(db: Db, code: string, given: GroupGiven = {}): Promise<void> {
  const { council = 'JC', startsOn = null, endsOn = null, before = [] } = given
  const called = { name: name(code), kind: 'committee' }
  await db
    .insertInto('working_group')
    .values({
      code,
      council_code: council,
      ...called,
      sort: 9,
      starts_on: startsOn,
      ends_on: endsOn,
    })
    .execute()
  for (const [until, past] of before)
    await db
      .insertInto('group_past')
      .values({ group_code: code, until, council_code: past, ...called })
      .execute()
}

/** Puts priorities in the programme, under the logic model of 2019. */
export async function insertPriorities(db: Db, ...codes: string[]): Promise<void> {
  await db
    .insertInto('logic_model')
    .values({ version: '2019', call_to_action: name('Act'), in_force_from: '2019-04-01' })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await db
    .insertInto('priority')
    .values(
      codes.map((code, sort) => ({
        code,
        name: name(code),
        enabling: false,
        logic_model_version: '2019',
        sort,
      })),
    )
    .execute()
}

type Support = { from?: string | null; until?: string | null; support?: string }

/** Says that a group supports a priority, since a day, or up to one. */
export async function insertSupport(
  db: Db,
  group: string,
  priority: string,
  { from = null, until = null, support = 'supports' }: Support = {},
): Promise<void> {
  const row = { group_code: group, priority_code: priority, support, starts_on: from }
  await (until === null
    ? db.insertInto('group_priority').values(row).execute()
    : db
        .insertInto('group_priority_past')
        .values({ ...row, ends_on: until })
        .execute())
}

/** A milestone of a group, first approved for a day. */
export const milestoneOf = (
  group: string,
  reference: string,
  due: string | null,
  done: string | null = null,
  more: Partial<StoredMilestone> = {},
): StoredMilestone => ({
  group,
  reference,
  title: { en: reference, fr: `${reference} (fr)` },
  firstApprovedDueOn: due,
  doneOn: done,
  revisedDueOn: null,
  cancelledOn: null,
  ...more,
})
