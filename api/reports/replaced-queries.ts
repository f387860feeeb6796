import { sql } from 'kysely'
import type { Bilingual } from '../bilingual.ts'
import { json } from '../database/columns.ts'
import type { Db } from '../database/connect.ts'
import type { Replaced } from './schemas.ts'

/** A replaced report as it is listed, with the names of who wrote it, who got it, and who recorded it. */
export type ReplacedRow = Replaced & {
  id: string
  groupName: Bilingual | null
  councilName: Bilingual | null
  recordedBy: string | null
  recordedAt: Date
}

/** Whose reports: a group's, those that a council got or its groups wrote, or everybody's. */
export type Whose = { group: string } | { council: string; groups: readonly string[] } | 'all'

/** Replaced reports, those replaced first at the top, then by their English name. */
export async function listReplaced(db: Db, whose: Whose): Promise<ReplacedRow[]> {
  return db
    .selectFrom('replaced_report as report')
    .leftJoin('working_group as grp', 'grp.code', 'report.group_code')
    .leftJoin('council', 'council.code', 'report.council_code')
    .leftJoin('person', 'person.id', 'report.recorded_by')
    .select([
      'report.id',
      'report.name',
      'report.group_code as group',
      'report.council_code as council',
      'report.times_a_year as timesAYear',
      'report.minutes',
      'report.replaced_since as replacedSince',
      'grp.name as groupName',
      'council.name as councilName',
      'person.name as recordedBy',
      'report.recorded_at as recordedAt',
    ])
    .$if(whose !== 'all' && 'group' in whose, (query) =>
      query.where('report.group_code', '=', whose !== 'all' && 'group' in whose ? whose.group : ''),
    )
    .$if(whose !== 'all' && 'council' in whose, (query) => {
      const { council, groups } =
        whose !== 'all' && 'council' in whose ? whose : { council: '', groups: [] }
      return query.where(({ or, eb }) =>
        or([
          eb('report.council_code', '=', council),
          ...(groups.length > 0 ? [eb('report.group_code', 'in', groups)] : []),
        ]),
      )
    })
    .orderBy('report.replaced_since')
    .orderBy(sql`report.name ->> 'en'`)
    .orderBy('report.id')
    .execute()
}

const columnsOf = (report: Replaced) => ({
  name: json(report.name),
  group_code: report.group,
  council_code: report.council,
  times_a_year: report.timesAYear,
  minutes: report.minutes,
  replaced_since: report.replacedSince,
})

/** Keeps a replaced report. Refused by name: unknown group or council. */
export async function insertReplaced(
  db: Db,
  report: Replaced,
  by: { personId: string | null; at: Date },
): Promise<string> {
  const { id } = await db
    .insertInto('replaced_report')
    .values({ ...columnsOf(report), recorded_by: by.personId, recorded_at: by.at })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Corrects a replaced report; false where there is none by that id. */
export async function updateReplaced(
  db: Db,
  id: string,
  report: Replaced,
  by: { personId: string | null; at: Date },
): Promise<boolean> {
  const row = await db
    .updateTable('replaced_report')
    .set({ ...columnsOf(report), recorded_by: by.personId, recorded_at: by.at })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Takes a replaced report off the register; what it was, or undefined where there is none by that id. */
export async function deleteReplaced(db: Db, id: string): Promise<Bilingual | undefined> {
  const row = await db
    .deleteFrom('replaced_report')
    .where('id', '=', id)
    .returning('name')
    .executeTakeFirst()
  return row?.name
}
