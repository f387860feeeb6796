import type { Bilingual } from '../bilingual.ts'
import { among } from '../database/among.ts'
import type { Db } from '../database/connect.ts'

/** What a person wants no reminders of: this consultation, any, or neither. */
export type StoppedReminders = 'none' | 'consultation' | 'all'

/** Of those people, the ones who want no reminders of that consultation's rounds. */
export async function remindersStopped(
  db: Db,
  instrument: string,
  people: readonly string[],
): Promise<Set<string>> {
  if (people.length === 0) return new Set()
  const rows = await db
    .selectFrom('reminder_stop')
    .select('person_id')
    .where(among('person_id', people))
    .where(({ or, eb }) =>
      or([eb('instrument_code', 'is', null), eb('instrument_code', '=', instrument)]),
    )
    .execute()
  return new Set(rows.map(({ person_id }) => person_id))
}

/** The invitation a token speaks of, with what its person has stopped; undefined when there is none. */
export async function findReminders(db: Db, invitationId: string) {
  const found = await db
    .selectFrom('invitation')
    .innerJoin('wave', 'wave.id', 'invitation.wave_id')
    .innerJoin('instrument', 'instrument.code', 'wave.instrument_code')
    .select(['invitation.person_id as personId', 'instrument.code as instrument'])
    .select('instrument.title')
    .where('invitation.id', '=', invitationId)
    .executeTakeFirst()
  if (!found) return undefined
  const stops = await db
    .selectFrom('reminder_stop')
    .select('instrument_code')
    .where('person_id', '=', found.personId)
    .execute()
  return { ...found, title: found.title as Bilingual, stopped: widest(found.instrument, stops) }
}

function widest(
  instrument: string,
  stops: readonly { instrument_code: string | null }[],
): StoppedReminders {
  if (stops.some(({ instrument_code }) => instrument_code === null)) return 'all'
  return stops.some(({ instrument_code }) => instrument_code === instrument)
    ? 'consultation'
    : 'none'
}

/** Sets what a person wants no reminders of, as far as this consultation is concerned. */
export async function setReminders(
  db: Db,
  person: { personId: string; instrument: string },
  stopped: StoppedReminders,
  at: Date,
): Promise<void> {
  await db
    .deleteFrom('reminder_stop')
    .where('person_id', '=', person.personId)
    .where(({ or, eb }) =>
      or([eb('instrument_code', 'is', null), eb('instrument_code', '=', person.instrument)]),
    )
    .execute()
  if (stopped === 'none') return
  await db
    .insertInto('reminder_stop')
    .values({
      person_id: person.personId,
      instrument_code: stopped === 'all' ? null : person.instrument,
      stopped_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
