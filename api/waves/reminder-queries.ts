import type { Db } from '../database/connect.ts'

export type PlannedReminder = { day: string; hour: number; at: Date; beforeEnd: boolean }

/** Puts reminders down as missed at that moment: the rule has them, and the round does not reach them. A day has one. */
export async function insertReminders(
  db: Db,
  waveId: string,
  reminders: readonly PlannedReminder[],
  at: Date,
): Promise<void> {
  if (reminders.length === 0) return
  await db
    .insertInto('wave_reminder')
    .values(
      reminders.map((reminder) => ({
        wave_id: waveId,
        due_on: reminder.day,
        hour: reminder.hour,
        due_at: reminder.at,
        before_end: reminder.beforeEnd,
        state: 'missed',
        done_at: at,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['wave_id', 'due_on'])
        .doUpdateSet(({ ref }) => ({ before_end: ref('excluded.before_end') })),
    )
    .execute()
}

/** Plans what was missed of those days. */
export async function planMissed(db: Db, waveId: string, days: readonly string[]): Promise<void> {
  if (days.length === 0) return
  await db
    .updateTable('wave_reminder')
    .set({ state: 'planned', done_at: null })
    .where('wave_id', '=', waveId)
    .where('due_on', 'in', days)
    .where('state', '=', 'missed')
    .execute()
}

/** Every reminder of a wave, planned or done, in order. */
export async function listReminders(db: Db, waveId: string) {
  const rows = await db
    .selectFrom('wave_reminder')
    .select(['due_on as day', 'hour', 'due_at as at', 'before_end as beforeEnd', 'state'])
    .select(['recipients', 'done_at as doneAt'])
    .where('wave_id', '=', waveId)
    .orderBy('due_at')
    .execute()
  return rows.map((row) => ({ ...row, state: row.state as 'planned' | 'sent' | 'missed' }))
}

/** Takes back the reminders before the end; what was sent stays, and is before the end no more. */
export async function dropRemindersBeforeEnd(db: Db, waveId: string): Promise<void> {
  await db
    .deleteFrom('wave_reminder')
    .where('wave_id', '=', waveId)
    .where('state', '!=', 'sent')
    .where('before_end', '=', true)
    .execute()
  await db
    .updateTable('wave_reminder')
    .set({ before_end: false })
    .where('wave_id', '=', waveId)
    .execute()
}

/** Open waves in which a reminder is due. */
export async function wavesToRemind(db: Db, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('wave_reminder')
    .innerJoin('wave', 'wave.id', 'wave_reminder.wave_id')
    .select('wave.id')
    .distinct()
    .where('wave_reminder.state', '=', 'planned')
    .where('wave_reminder.due_at', '<=', now)
    .where('wave.closed_at', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}

/** Marks what became of the reminders of those days. */
export async function markReminders(
  db: Db,
  waveId: string,
  days: readonly string[],
  outcome: { state: 'sent' | 'missed'; recipients: number | null; at: Date },
): Promise<void> {
  if (days.length === 0) return
  await db
    .updateTable('wave_reminder')
    .set({ state: outcome.state, recipients: outcome.recipients, done_at: outcome.at })
    .where('wave_id', '=', waveId)
    .where('due_on', 'in', days)
    .where('state', '=', 'planned')
    .execute()
}

/** What a reminder says of its wave, and whether its consultation is paused. */
export async function findWaveToRemind(db: Db, id: string) {
  return db
    .selectFrom('wave')
    .innerJoin('instrument_version', (join) =>
      join
        .onRef('instrument_version.instrument_code', '=', 'wave.instrument_code')
        .onRef('instrument_version.version', '=', 'wave.instrument_version'),
    )
    .leftJoin('consultation', 'consultation.id', 'wave.consultation_id')
    .select([
      'wave.id',
      'wave.title',
      'wave.mode',
      'wave.form',
      'wave.audience',
      'wave.instrument_code as instrument',
      'wave.instrument_version as version',
      'wave.closes_on as closesOn',
      'wave.opened_at as openedAt',
      'consultation.paused_at as pausedAt',
    ])
    .where('wave.id', '=', id)
    .executeTakeFirst()
}

/** The frame less withdrawals, with where each person is reached now. */
export async function listReachable(db: Db, waveId: string) {
  return db
    .selectFrom('invitation')
    .innerJoin('person', 'person.id', 'invitation.person_id')
    .select(['invitation.id', 'person.id as personId', 'person.name', 'person.email'])
    .select('person.language')
    .where('invitation.wave_id', '=', waveId)
    .where('invitation.withdrawn_at', 'is', null)
    .orderBy('person.name')
    .orderBy('person.id')
    .execute()
}
