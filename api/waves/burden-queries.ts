import { sql } from 'kysely'
import { among } from '../database/among.ts'
import type { Db } from '../database/connect.ts'
import type { AskingLimit } from './schemas.ts'

/** Some people by their ids, those whom a wave invites, or everybody. */
export type Whom = readonly string[] | { invitedTo: string } | 'everybody'

/** Who was invited to which round opened on those days, both included; withdrawn invitations ask nothing of anybody. */
export async function listAskings(
  db: Db,
  days: { from: string; to: string; timeZone: string },
  whom: Whom,
) {
  const openedOn = sql<string>`(wave.opened_at at time zone ${days.timeZone})::date`
  return db
    .selectFrom('invitation')
    .innerJoin('wave', 'wave.id', 'invitation.wave_id')
    .innerJoin('person', 'person.id', 'invitation.person_id')
    .select([
      'person.id as person',
      'person.name',
      'person.jurisdiction_code as jurisdiction',
      'wave.id as wave',
      'wave.title',
      'wave.instrument_code as instrument',
      'wave.instrument_version as version',
      'wave.form',
    ])
    .where('invitation.withdrawn_at', 'is', null)
    .where(openedOn, '>=', sql<string>`${days.from}::date`)
    .where(openedOn, '<=', sql<string>`${days.to}::date`)
    .where((eb) => {
      if (whom === 'everybody') return eb.lit(true)
      if (!('invitedTo' in whom)) return among('person.id', whom)
      const invited = eb
        .selectFrom('invitation as one')
        .select('one.person_id')
        .where('one.wave_id', '=', whom.invitedTo)
        .where('one.withdrawn_at', 'is', null)
      return eb('person.id', 'in', invited)
    })
    .orderBy('person.name')
    .orderBy('person.id')
    .orderBy('wave.opened_at')
    .execute()
}

/** How often a person may be asked in a quarter. */
export async function readAskingLimit(db: Db): Promise<AskingLimit> {
  return db.selectFrom('asking_limit').select(['invitations', 'minutes']).executeTakeFirstOrThrow()
}

export async function setAskingLimit(db: Db, limit: AskingLimit): Promise<void> {
  await db.updateTable('asking_limit').set(limit).execute()
}
