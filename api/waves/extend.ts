import type { Actor } from '../accounts/actor.ts'
import { recordAudit } from '../audit/queries.ts'
import { daysBetween, plainDate, shiftDay } from '../clock.ts'
import type { Db } from '../database/connect.ts'
import { transact } from '../database/transact.ts'
import { problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { refuseEndless } from './longest.ts'
import { moveClosing } from './period-queries.ts'
import { lockWave } from './queries.ts'
import { isWithin } from './reminder-days.ts'
import {
  dropRemindersBeforeEnd,
  insertReminders,
  listReminders,
  planMissed,
} from './reminder-queries.ts'
import { timed } from './reminders.ts'

/**
 * Keeps an open wave open until a later last day, with its reminders.
 * @throws Problem wave.unknown, wave.closed, wave.extension_earlier, wave.extension_anonymous, wave.too_long
 */
export async function extendWave(
  services: Services,
  actor: Actor | null,
  id: string,
  closesOn: string,
): Promise<void> {
  await transact(services.db, async (trx) => {
    const wave = await lockWave(trx, id)
    if (!wave) throw problem('wave.unknown')
    const at = services.clock.now()
    const over = wave.closes_on < plainDate(at, services.config.timeZone)
    if (wave.closed_on || over) throw problem('wave.closed', { closedOn: wave.closes_on })
    // Its last day is part of the words people compare: another day would look like another round.
    if (wave.mode === 'anonymous') throw problem('wave.extension_anonymous')
    if (closesOn <= wave.closes_on)
      throw problem('wave.extension_earlier', { closesOn: wave.closes_on })
    refuseEndless(plainDate(wave.opened_at, services.config.timeZone), closesOn)
    await moveClosing(trx, id, closesOn)
    await moveReminders(services, trx, wave, { from: wave.closes_on, to: closesOn })
    await recordAudit(trx, {
      at,
      personId: actor?.personId ?? null,
      action: 'wave.extended',
      subject: id,
      details: { from: wave.closes_on, to: closesOn },
    })
  })
}

/** Those before the end come as many days before the new one; those of the rule that only now fall within the round come too. */
async function moveReminders(
  { config, clock }: Services,
  trx: Db,
  { id, opened_at }: { id: string; opened_at: Date },
  { from, to }: { from: string; to: string },
): Promise<void> {
  const now = clock.now()
  const beforeEnd = (await listReminders(trx, id)).filter((reminder) => reminder.beforeEnd)
  await dropRemindersBeforeEnd(trx, id)
  const moved = beforeEnd.flatMap(({ day, hour }) =>
    timed([{ day: shiftDay(to, -daysBetween(day, from)), beforeEnd: true }], hour, config.timeZone),
  )
  await insertReminders(trx, id, moved, now)
  const opensOn = plainDate(opened_at, config.timeZone)
  const within = (await listReminders(trx, id)).filter(isWithin({ opensOn, closesOn: to }))
  const coming = within.filter(({ at }) => at > now)
  await planMissed(
    trx,
    id,
    coming.map(({ day }) => day),
  )
}
