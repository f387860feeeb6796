import type { Actor } from '../accounts/actor.ts'
import { recordAudit } from '../audit/queries.ts'
import { plainDate } from '../clock.ts'
import type { Db } from '../database/connect.ts'
import { transact } from '../database/transact.ts'
import { refuseUnable } from '../launches/actions.ts'
import { withdrawProposals } from '../launches/queries.ts'
import { problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { checkPlan } from '../waves/launch.ts'
import { hasWave, periodsHeld } from '../waves/period-queries.ts'
import { overlapsItself } from './calendar.ts'
import { markOf } from './mark.ts'
import { comingPeriods, duePeriod, firstDay, openingOf, tooLate } from './periods.ts'
import { proposeAgain } from './proposals.ts'
import {
  type Consultation,
  decide,
  insertConsultation,
  listDecisions,
  lockConsultation,
  plannerOf,
  setEnded,
  setPaused,
  undecide,
  updateConsultation,
} from './queries.ts'
import type { NewConsultation } from './schemas.ts'

export { listWithState, showConsultation } from './state.ts'
export { mailsOf, previewConsultation } from './mails.ts'

/**
 * Starts a consultation: its next round opens by itself. Refused where that round could not be opened as things stand.
 * @throws Problem consultation.overlaps_itself and those of a launch
 */
export async function startConsultation(
  services: Services,
  actor: Actor | null,
  plan: NewConsultation,
): Promise<string> {
  return transact(services.db, async (trx) => {
    const startsOn = firstDay(plan, services.clock.now(), services.config.timeZone)
    await refuseUnfit(services, trx, { ...plan, startsOn })
    const createdAt = services.clock.now()
    const plannedBy = actor?.personId ?? null
    const id = await insertConsultation(trx, { ...plan, startsOn, plannedBy, createdAt })
    await trace(services, trx, actor, 'consultation.started', id)
    return id
  })
}

/**
 * Changes what its coming rounds are; one that is open stays as it is, one that waits to open still waits. `seen` is the mark of the
 * rule that the change was made to: a rule that somebody else changed since is not overwritten.
 * @throws Problem as for a start, consultation.unknown, consultation.ended, consultation.changed_meanwhile
 */
export async function changeConsultation(
  services: Services,
  actor: Actor | null,
  { id, seen, plan }: { id: string; seen: string; plan: NewConsultation },
): Promise<void> {
  await whileGoing(services, id, async (trx, before) => {
    if (markOf(before) !== seen)
      throw problem('consultation.changed_meanwhile', {
        by: (await plannerOf(trx, id)) ?? '–',
      })
    const startsOn = await startOfChanged(services, trx, before, plan)
    await refuseUnfit(services, trx, { ...plan, startsOn }, await periodsHeld(trx, id))
    await updateConsultation(trx, id, { ...plan, startsOn, plannedBy: actor?.personId ?? null })
    await trace(services, trx, actor, 'consultation.changed', id)
  })
}

/** From which day a changed rule holds: from now on, or from the opening of the round that still waits for it. */
async function startOfChanged(
  { clock, config: { timeZone } }: Services,
  trx: Db,
  before: Consultation,
  plan: NewConsultation,
): Promise<string> {
  const now = clock.now()
  const waiting = duePeriod(before, now, timeZone)
  const fresh = firstDay(plan, now, timeZone)
  if (!waiting || tooLate(before.cadence, waiting, plainDate(now, timeZone))) return fresh
  if (await isSettled(trx, before.id, waiting.period)) return fresh
  const startsOn = waiting.opensOn
  const due = duePeriod({ ...plan, startsOn }, now, timeZone)
  return due?.period === waiting.period ? startsOn : fresh
}

/** Whether a period was held, left out or missed. */
async function isSettled(trx: Db, id: string, period: string): Promise<boolean> {
  if (await hasWave(trx, id, period)) return true
  const decision = (await listDecisions(trx, id)).find((each) => each.period === period)
  return decision?.state === 'skipped' || decision?.state === 'missed'
}

/** What the next round would be refused for, in each of its forms, before anything is kept. */
async function refuseUnfit(
  services: Services,
  db: Db,
  plan: NewConsultation & { startsOn: string },
  held?: ReadonlySet<string>,
): Promise<void> {
  if (plan.mode === 'anonymous') await refuseUnable(services, db)
  if (overlapsItself(plan.cadence, plan.startsOn)) throw problem('consultation.overlaps_itself')
  const { timeZone } = services.config
  const [next] = comingPeriods(plan, services.clock.now(), timeZone, held)
  if (!next) throw problem('consultation.period_unknown')
  const clock = { now: () => openingOf(plan, next, timeZone) }
  const { instrument, mode, together, audience, forms } = plan
  for (const form of new Set(forms))
    await checkPlan({ ...services, clock }, db, {
      instrument,
      mode,
      together,
      audience,
      form,
      closesOn: next.closesOn,
    })
}

/** Holds everything back until it is resumed: no round opens, nobody is reminded. An open round stays open. */
export async function pauseConsultation(services: Services, actor: Actor | null, id: string) {
  await whileGoing(services, id, async (trx, { pausedAt }) => {
    if (pausedAt) return
    await setPaused(trx, id, services.clock.now())
    await trace(services, trx, actor, 'consultation.paused', id)
  })
}

/** Goes on: a round less than half over is opened at once, one more than half over is missed. */
export async function resumeConsultation(services: Services, actor: Actor | null, id: string) {
  await whileGoing(services, id, async (trx, { pausedAt }) => {
    if (!pausedAt) return
    await setPaused(trx, id, null)
    await trace(services, trx, actor, 'consultation.resumed', id)
    await services.jobs.wake(trx, 'consultations')
  })
}

/** No round opens any more; one that is open runs to its end, and one that waits for a co-chair is taken back. */
export async function endConsultation(services: Services, actor: Actor | null, id: string) {
  await whileGoing(services, id, async (trx) => {
    const at = services.clock.now()
    await setEnded(trx, id, at)
    await withdrawProposals(trx, { consultation: id, by: actor?.personId ?? null, at })
    await trace(services, trx, actor, 'consultation.ended', id)
  })
}

/** Leaves a coming period out, or takes that back. @throws Problem consultation.period_unknown where it isn't to come */
export async function skipPeriod(
  services: Services,
  actor: Actor | null,
  { id, period, skip }: { id: string; period: string; skip: boolean },
): Promise<void> {
  await whileGoing(services, id, async (trx, consultation) => {
    const at = services.clock.now()
    const held = await periodsHeld(trx, id)
    const coming = comingPeriods(consultation, at, services.config.timeZone, held)
    const refused = await isRefused(trx, id, period)
    if (!refused && !coming.some((each) => each.period === period))
      throw problem('consultation.period_unknown')
    if (skip) await decide(trx, id, { period, state: 'skipped', reason: null }, at)
    else await undecide(trx, id, period)
    const action = skip ? 'consultation.period_skipped' : 'consultation.period_kept'
    await trace(services, trx, actor, action, id, { period })
  })
}

/** Asks the co-chairs once more for a round that one of them refused. @throws Problem as proposeAgain */
export async function proposePeriod(
  services: Services,
  actor: Actor | null,
  { id, period }: { id: string; period: string },
): Promise<void> {
  await whileGoing(services, id, async (trx, consultation) => {
    await proposeAgain(services, trx, actor, consultation, period)
    await trace(services, trx, actor, 'consultation.period_proposed', id, { period })
  })
}

async function isRefused(db: Db, id: string, period: string): Promise<boolean> {
  const decisions = await listDecisions(db, id)
  return decisions.some((each) => each.period === period && each.state === 'refused')
}

/** Runs `work` with the consultation locked. @throws Problem consultation.unknown, consultation.ended */
async function whileGoing(
  services: Services,
  id: string,
  work: (trx: Db, consultation: Consultation) => Promise<void>,
): Promise<void> {
  await transact(services.db, async (trx) => {
    const consultation = await lockConsultation(trx, id)
    if (!consultation) throw problem('consultation.unknown')
    if (consultation.endedAt) throw problem('consultation.ended')
    await work(trx, consultation)
  })
}

const trace = (
  { clock }: Services,
  db: Db,
  actor: Actor | null,
  action: string,
  subject: string,
  details: Readonly<Record<string, unknown>> = {},
) =>
  recordAudit(db, { at: clock.now(), personId: actor?.personId ?? null, action, subject, details })
