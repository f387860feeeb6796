import type { Db } from '../database/connect.ts'

/** The invited with the jurisdiction that the frame froze; null where the programme no longer knows it. */
export const listInvitedFrom = (db: Db, waveId: string) =>
  db
    .selectFrom('invitation')
    .leftJoin('jurisdiction', 'jurisdiction.code', 'invitation.unit_code')
    .select(['invitation.person_id as personId', 'jurisdiction.name as jurisdiction'])
    .where('invitation.wave_id', '=', waveId)
    .execute()

/** The groups that the invited co-chaired on any of those days, both included: each once, by code. */
export const listCoChaired = (db: Db, waveId: string, days: { from: string; to: string }) =>
  db
    .selectFrom('invitation')
    .innerJoin('person_role', 'person_role.person_id', 'invitation.person_id')
    .innerJoin('working_group', 'working_group.code', 'person_role.group_code')
    .select(['invitation.person_id as personId', 'working_group.code', 'working_group.name'])
    .distinct()
    .where('invitation.wave_id', '=', waveId)
    .where('person_role.role', '=', 'co_chair')
    .where('person_role.starts_on', '<=', days.to)
    .where(({ or, eb }) =>
      or([eb('person_role.ends_on', 'is', null), eb('person_role.ends_on', '>=', days.from)]),
    )
    .orderBy('working_group.code')
    .execute()
