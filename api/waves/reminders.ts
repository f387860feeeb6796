import { recordAudit } from '../audit/queries.ts'
import { plainDate } from '../clock.ts'
import type { Db } from '../database/connect.ts'
import { transact } from '../database/transact.ts'
import type { Language } from '../bilingual.ts'
import { reminderLetter } from '../mail/letters.ts'
import { type Addressed, postLetters } from '../mail/post.ts'
import type { Services } from '../services.ts'
import { momentOf } from '../wall-clock.ts'
import { type Letterhead, letterheadOf } from './letterhead.ts'
import { lockWave } from './queries.ts'
import { daysOfRule, isWithin, type Reminder, wordOf } from './reminder-days.ts'
import {
  findWaveToRemind,
  insertReminders,
  listReminders,
  markReminders,
  type PlannedReminder,
  planMissed,
  wavesToRemind,
} from './reminder-queries.ts'
import { type Reminded, whomToRemind } from './reminder-people.ts'
import { turnOf } from './reminder-turn.ts'
import type { NewWave } from './schemas.ts'

/** Plans the reminders of a wave that opens now; those outside of its days are put down for when it is extended. */
export async function planReminders(
  { config }: Pick<Services, 'config'>,
  trx: Db,
  { id, openedAt, closesOn, reminders }: Opening,
): Promise<void> {
  if (!reminders) return
  const { hour, ...rule } = reminders
  const opensOn = plainDate(openedAt, config.timeZone)
  const days = daysOfRule(opensOn, closesOn, rule)
  await insertReminders(trx, id, timed(days, hour, config.timeZone), openedAt)
  const within = days.filter(isWithin({ opensOn, closesOn }))
  await planMissed(
    trx,
    id,
    within.map((reminder) => reminder.day),
  )
}

type Opening = Pick<NewWave, 'closesOn' | 'reminders'> & { id: string; openedAt: Date }

/** Reminders with the moment they leave. */
export const timed = (
  days: readonly Reminder[],
  hour: number,
  timeZone: string,
): PlannedReminder[] =>
  days.map((reminder) => ({ ...reminder, hour, at: momentOf(reminder.day, hour, timeZone) }))

/** Sends every reminder that is due; a wave that fails is told to the log and keeps no other waiting. */
export async function sendDueReminders(services: Services): Promise<void> {
  for (const id of await wavesToRemind(services.db, services.clock.now()))
    await remindWave(services, id).catch((err: unknown) =>
      services.log.error({ err, wave: id }, 'a reminder could not be sent'),
    )
}

/** Sends what is due of one wave: once, since the wave is locked. What comes late waits for its hour. */
async function remindWave(services: Services, id: string): Promise<void> {
  await transact(services.db, async (trx) => {
    const locked = await lockWave(trx, id)
    const wave = locked?.closed_on === null ? await findWaveToRemind(trx, id) : undefined
    if (!wave) return
    const now = services.clock.now()
    const reminders = await listReminders(trx, id)
    const { leaves, missed } = turnOf(reminders, wave, now, services.config.timeZone)
    await mark(trx, id, missed, { state: 'missed', recipients: null, at: now })
    if (!leaves || leaves.at > now) return
    const newest = leaves.reminder
    const { people } = await whomToRemind(services, trx, wave)
    const head = await letterheadOf(services, trx, wave)
    const lost = new Set(missed)
    const reaching = reminders.filter((each) => each.state !== 'missed' && !lost.has(each))
    const which = wordOf(reaching, newest)
    await postLetters(
      services,
      trx,
      people.map((person) => addressed(head, which, person)),
    )
    await mark(trx, id, [newest], { state: 'sent', recipients: people.length, at: now })
    await recordAudit(trx, {
      at: now,
      personId: null,
      action: 'wave.reminded',
      subject: id,
      details: { day: newest.day, people: people.length },
    })
  })
}

const mark = (
  trx: Db,
  id: string,
  reminders: readonly { day: string }[],
  outcome: Parameters<typeof markReminders>[3],
) =>
  markReminders(
    trx,
    id,
    reminders.map(({ day: on }) => on),
    outcome,
  )

function addressed(
  head: Letterhead & { id: string },
  which: 'first' | 'second' | 'last',
  { id, personId, name, email, language }: Reminded,
): Addressed {
  return {
    kind: 'reminder',
    personId,
    recipient: email,
    waveId: head.id,
    letter: reminderLetter(language as Language, { ...head, name, which }),
    leads: { invitation: id },
  }
}
