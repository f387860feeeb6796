import type { Actor } from '../accounts/actor.ts'
import { recordAudit } from '../audit/queries.ts'
import { plainDate } from '../clock.ts'
import type { Db } from '../database/connect.ts'
import { transact } from '../database/transact.ts'
import { problem } from '../problem.ts'
import { hasErased } from '../retention/queries.ts'
import type { Services } from '../services.ts'
import { deleteLate, setLateUntil, wavesPastLate } from './late-queries.ts'
import { latestDay } from './longest.ts'
import { findWave, lockWave } from './queries.ts'
import { releaseLate } from './release-late.ts'

/**
 * Lets late or corrected answers into a closed wave until the end of a day, or, with null, no longer: what still waits then is
 * destroyed unread. @throws Problem wave.unknown, wave.open, late.not_taken, late.until_past, late.until_far, late.answers_erased
 */
export async function takeLate(
  services: Services,
  actor: Actor | null,
  id: string,
  until: string | null,
): Promise<void> {
  const today = plainDate(services.clock.now(), services.config.timeZone)
  await transact(services.db, async (trx) => {
    await lockClosed(trx, id)
    if (until !== null && until < today) throw problem('late.until_past')
    const last = latestDay(today)
    if (until !== null && until > last) throw problem('late.until_far', { last })
    if (until !== null && (await hasErased(trx, id))) throw problem('late.answers_erased')
    await setLateUntil(trx, id, until)
    if (until === null) await deleteLate(trx, id)
    await recordAudit(trx, {
      at: services.clock.now(),
      personId: actor?.personId ?? null,
      action: until === null ? 'wave.late_ended' : 'wave.late_taken',
      subject: id,
      details: { until },
    })
  })
}

/** A wave that may take late answers: closed, held here, and not anonymous, where nobody could correct anything. */
async function lockClosed(trx: Db, id: string): Promise<void> {
  const wave = await lockWave(trx, id)
  if (!wave) throw problem('wave.unknown')
  if (!wave.closed_on) throw problem('wave.open')
  const held = await findWave(trx, id)
  if (wave.mode === 'anonymous' || held?.imported) throw problem('late.not_taken')
}

/** Ends the late answers of waves whose day for them is over: a last release with those that are enough, then the rest goes. */
export async function endLateAnswers(services: Services): Promise<void> {
  const today = plainDate(services.clock.now(), services.config.timeZone)
  for (const id of await wavesPastLate(services.db, today)) {
    await releaseLate(services, null, id)
    await takeLate(services, null, id, null)
  }
}
