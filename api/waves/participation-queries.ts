import { sql } from 'kysely'
import { json } from '../database/columns.ts'
import type { Db } from '../database/connect.ts'

/** How many had answered by the end of a day, in a domain of the wave. */
export type DayCount = { domain: string; invited: number; answered: number }

/** Open waves that have no count of that day yet. */
export async function listWavesToCount(db: Db, day: string) {
  return db
    .selectFrom('wave')
    .select(['id', 'mode', 'domains'])
    .where('closed_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('participation_day')
            .select('participation_day.day')
            .whereRef('participation_day.wave_id', '=', 'wave.id')
            .where('participation_day.day', '=', day),
        ),
      ),
    )
    .execute()
}

/** The domains of a wave, the whole first. */
export async function readDomains(db: Db, waveId: string): Promise<string[]> {
  const { domains } = await db
    .selectFrom('wave')
    .select('domains')
    .where('id', '=', waveId)
    .executeTakeFirstOrThrow()
  return domains
}

/** Keeps the counts of a day; later ones of the same day replace them. */
export async function keepDayCounts(
  db: Db,
  waveId: string,
  day: string,
  counts: readonly DayCount[],
): Promise<void> {
  if (counts.length === 0) return
  await db
    .insertInto('participation_day')
    .values(counts.map((count) => ({ wave_id: waveId, day, ...count })))
    .onConflict((conflict) =>
      conflict.columns(['wave_id', 'day', 'domain']).doUpdateSet({
        invited: sql`excluded.invited`,
        answered: sql`excluded.answered`,
      }),
    )
    .execute()
}

/** The counts kept of a wave, oldest first. */
export async function listDayCounts(db: Db, waveId: string) {
  return db
    .selectFrom('participation_day')
    .select(['day', 'domain', 'invited', 'answered'])
    .where('wave_id', '=', waveId)
    .orderBy('day')
    .execute()
}

/**
 * The round of the same instrument and form that was open last before this one: of the same consultation where it has one, else of
 * the same audience, else of others. None of those held elsewhere.
 */
export async function findRoundBefore(
  db: Db,
  wave: {
    instrument: string
    form: string
    openedAt: Date
    consultation: string | null
    audience: unknown
  },
) {
  const ofTheSame = sql<number>`case when wave.consultation_id = ${wave.consultation}::uuid then 2
    when wave.audience = ${json(wave.audience)}::jsonb then 1 else 0 end`
  return db
    .selectFrom('wave')
    .leftJoin('imported_wave', 'imported_wave.wave_id', 'wave.id')
    .select([
      'wave.id',
      'wave.title',
      'wave.mode',
      'wave.domains',
      'opened_at as openedAt',
      'closed_on as closedOn',
    ])
    .where('wave.instrument_code', '=', wave.instrument)
    .where('wave.form', '=', wave.form)
    .where('wave.opened_at', '<', wave.openedAt)
    .where('wave.closed_on', 'is not', null)
    .where('imported_wave.wave_id', 'is', null)
    .orderBy(ofTheSame, 'desc')
    .orderBy('wave.closed_on', 'desc')
    .orderBy('wave.opened_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The people of a wave's frame with their names, in the order of these. */
export async function listInvitedPeople(db: Db, waveId: string) {
  return db
    .selectFrom('invitation')
    .innerJoin('person', 'person.id', 'invitation.person_id')
    .select(['person.id', 'person.name', 'invitation.unit_code as unit'])
    .where('invitation.wave_id', '=', waveId)
    .where('invitation.withdrawn_at', 'is', null)
    .orderBy('person.name')
    .orderBy('person.id')
    .execute()
}
