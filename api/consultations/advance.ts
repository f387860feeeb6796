import { plainDate } from '../clock.ts'
import type { Db } from '../database/connect.ts'
import { transact } from '../database/transact.ts'
import { Problem, problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { closeDueWaves } from '../waves/close-due.ts'
import { launchWave, writeInvitations } from '../waves/launch.ts'
import { findOpenWaveOf, hasWave, periodsHeld } from '../waves/period-queries.ts'
import { lateMoment } from '../wall-clock.ts'
import { sendDueReminders } from '../waves/reminders.ts'
import type { Period } from './calendar.ts'
import { duePeriod, periodsPassed, roundOf, tooLate } from './periods.ts'
import { miss, proposeRound, settleProposals } from './proposals.ts'
import {
  type Consultation,
  decide,
  listDecisions,
  listRunning,
  lockConsultation,
  undecide,
} from './queries.ts'

/**
 * Brings every round to where the clock says it is: closed and released, reminded, opened. What was missed while nothing
 * ran is caught up here, once; run twice, or by two processes, it does nothing more.
 */
export async function advanceConsultations(services: Services): Promise<void> {
  await closeDueWaves(services)
  await sendDueReminders(services)
  for (const id of await listRunning(services.db))
    await advanceOne(services, id).catch((err: unknown) =>
      services.log.error({ err, consultation: id }, 'a round could not be opened'),
    )
}

async function advanceOne(services: Services, id: string): Promise<void> {
  await settleProposals(services, id)
  await openDue(services, id)
}

/** Opens the round that is due. What stands in the way is kept with its reason, and tried again at the next look. */
async function openDue(services: Services, id: string): Promise<void> {
  try {
    await transact(services.db, async (trx) => {
      const due = await undecided(services, trx, id)
      if (!due) return
      const { consultation, period, before } = due
      const now = services.clock.now()
      const today = plainDate(now, services.config.timeZone)
      if (tooLate(consultation.cadence, period, today))
        await miss(services, trx, id, {
          period: period.period,
          reason: before?.reason ?? null,
        })
      else if (lateMoment(consultation.hour, today, now, services.config.timeZone) <= now)
        await open({ ...services, db: trx }, trx, consultation, period)
    })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    await refuse(services, id, error)
  }
}

/** The period that is due and neither opened nor given up, with the consultation locked; those before it are settled. */
async function undecided(services: Services, trx: Db, id: string) {
  const consultation = await lockConsultation(trx, id)
  if (!consultation || consultation.pausedAt || consultation.endedAt) return null
  const period = duePeriod(consultation, services.clock.now(), services.config.timeZone)
  if (!period) return null
  await missPassed(services, trx, { consultation, period })
  if (await hasWave(trx, id, period.period)) return null
  const decisions = await listDecisions(trx, id)
  const before = decisions.find((decision) => decision.period === period.period)
  return before && before.state !== 'refused' ? null : { consultation, period, before }
}

/** While nothing ran, or all was held back, whole periods may have passed: none of them is held any more, and each is shown so. */
async function missPassed(
  services: Services,
  trx: Db,
  { consultation, period: due }: { consultation: Consultation; period: Period },
): Promise<void> {
  const { id } = consultation
  const held = await periodsHeld(trx, id)
  const decisions = new Map((await listDecisions(trx, id)).map((each) => [each.period, each]))
  for (const { period } of periodsPassed(consultation, due)) {
    const before = decisions.get(period)
    if (held.has(period) || (before && before.state !== 'refused')) continue
    await miss(services, trx, id, { period, reason: before?.reason ?? null })
  }
}

async function open(
  services: Services,
  trx: Db,
  consultation: Consultation,
  period: Period,
): Promise<void> {
  const standing = await findOpenWaveOf(trx, consultation.id)
  if (standing) throw problem('consultation.round_open', { closesOn: standing.closesOn })
  const round = roundOf(consultation, period)
  // An anonymous round waits for a second person from its opening day on.
  if (round.mode === 'anonymous') return proposeRound(services, trx, null, consultation, period)
  const launched = await launchWave(services, trx, null, round)
  await writeInvitations(services, trx, round, launched)
  await undecide(trx, consultation.id, period.period)
}

/** Keeps why the round could not be opened; the launch itself left nothing behind. */
async function refuse(services: Services, id: string, refusal: Problem): Promise<void> {
  await transact(services.db, async (trx) => {
    const due = await undecided(services, trx, id)
    const reason = JSON.stringify({ code: refusal.word, params: refusal.details })
    if (!due || due.before?.reason === reason) return
    const { period } = due.period
    await decide(trx, id, { period, state: 'refused', reason }, services.clock.now())
  })
}
