import { recordAudit } from '../audit/queries.ts'
import { plainDate } from '../clock.ts'
import { transact } from '../database/transact.ts'
import type { Services } from '../services.ts'
import { lockWave } from '../waves/queries.ts'
import { emptyAnswers, markErased, wavesOutOfTime } from './queries.ts'

/**
 * Empties the answers of named rounds whose time is over: `RETENTION_NAMED_MONTHS` after their close. Who took part stays, and so
 * does every figure. A round under a hold, or that takes late answers, keeps its own until that ends.
 */
export async function eraseOutOfTime(services: Services): Promise<void> {
  const { clock, config, db } = services
  const today = plainDate(clock.now(), config.timeZone)
  for (const id of await wavesOutOfTime(db, today, config.retentionNamedMonths))
    await eraseRound(services, id, today)
}

/** Another process may have come first, or a hold been placed: what is due is asked again under the lock. */
async function eraseRound({ db, clock, config }: Services, id: string, today: string) {
  const months = config.retentionNamedMonths
  await transact(db, async (trx) => {
    await lockWave(trx, id)
    if (!(await wavesOutOfTime(trx, today, months)).includes(id)) return
    const responses = await emptyAnswers(trx, id, 'everybody')
    await markErased(trx, id, today)
    await recordAudit(trx, {
      at: clock.now(),
      personId: null,
      action: 'answers.erased_by_schedule',
      subject: id,
      details: { responses, months },
    })
  })
}
