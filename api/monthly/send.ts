import { recordAudit } from '../audit/queries.ts'
import { daysBetween, plainDate } from '../clock.ts'
import { transact } from '../database/transact.ts'
import { postLetters } from '../mail/post.ts'
import type { Services } from '../services.ts'
import { lateMoment } from '../wall-clock.ts'
import { type Due, hourOfLetter, newestDue, nextDue } from './calendar.ts'
import { lettersOn, waitingPath } from './letters.ts'
import { findSetting, hasLeft, holdSetting, type LetterSetting, markLeft } from './queries.ts'

/** So near to the next letter a missed one is left out: two in a week say the same. */
const daysApart = 7

/**
 * Sends the month's letters once their day has come: to each co-chair in whose groups something waits, one. What was missed
 * while nothing ran is caught up once; run twice, or by two processes, it does nothing more.
 */
export async function sendMonthlyLetters(services: Services): Promise<void> {
  const { db, clock } = services
  const before = await findSetting(db)
  if (before && !(await leavingNow(services, before))) return
  await transact(db, async (trx) => {
    const setting = await holdSetting(trx, clock.now())
    const letter = await leavingNow({ ...services, db: trx }, setting)
    if (!letter) return
    const now = clock.now()
    const people = await lettersOn(trx, plainDate(now, services.config.timeZone))
    const written = people.flatMap(({ personId, email, letter: text }) =>
      text === null
        ? []
        : [
            {
              kind: 'monthly' as const,
              personId,
              recipient: email,
              waveId: null,
              letter: text,
              leads: { path: waitingPath },
            },
          ],
    )
    await postLetters(services, trx, written)
    await markLeft(trx, { month: letter.month, at: now, letters: written.length })
    await recordAudit(trx, {
      at: now,
      personId: null,
      action: 'monthly_letter.sent',
      subject: letter.month,
      details: { letters: written.length },
    })
  })
}

/**
 * The letter whose day has come since the setting was made, and that hasn't left, with the moment it leaves: one that comes
 * late waits for its hour of the day.
 */
export async function letterDue(
  { db, clock, config: { timeZone } }: Pick<Services, 'db' | 'clock' | 'config'>,
  { enabled, day, since }: LetterSetting,
): Promise<Due | null> {
  if (!enabled) return null
  const now = clock.now()
  const newest = newestDue(day, now, timeZone)
  if (newest.at <= since || (await hasLeft(db, newest.month))) return null
  const at = lateMoment(hourOfLetter, plainDate(now, timeZone), now, timeZone)
  const on = plainDate(at, timeZone)
  const next = nextDue(day, now, timeZone)
  return daysBetween(on, next.day) < daysApart ? null : { month: newest.month, day: on, at }
}

/** The letter that leaves now. */
async function leavingNow(
  services: Pick<Services, 'db' | 'clock' | 'config'>,
  setting: LetterSetting,
): Promise<Due | null> {
  const letter = await letterDue(services, setting)
  return letter && letter.at <= services.clock.now() ? letter : null
}
