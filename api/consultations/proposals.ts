import type { Actor } from '../accounts/actor.ts'
import { recordAudit } from '../audit/queries.ts'
import { plainDate } from '../clock.ts'
import type { Db } from '../database/connect.ts'
import { transact } from '../database/transact.ts'
import { proposeLaunch } from '../launches/actions.ts'
import { lastProposals, type PeriodProposal, withdrawProposals } from '../launches/queries.ts'
import { problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { hasWave } from '../waves/period-queries.ts'
import type { Period } from './calendar.ts'
import { duePeriod, roundOf, tooLate } from './periods.ts'
import { type Consultation, decide, listDecisions, lockConsultation, undecide } from './queries.ts'

/**
 * Asks the co-chairs to approve a period's anonymous round. One that the clock proposes is its planner's, who is not the second person
 * for it. @throws Problem those of a proposal
 */
export async function proposeRound(
  services: Services,
  trx: Db,
  actor: Actor | null,
  consultation: Consultation,
  period: Period,
): Promise<void> {
  const proposer = actor?.personId ?? consultation.plannedBy
  await proposeLaunch({ ...services, db: trx }, actor, roundOf(consultation, period), proposer)
  const decision = { period: period.period, state: 'proposed', reason: null } as const
  await decide(trx, consultation.id, decision, services.clock.now())
}

/** Whether a round that was refused, or taken back, may be proposed once more: while at most half of its days have passed. */
export const mayProposeAgain = (
  { cadence, pausedAt, endedAt }: Consultation,
  period: Period,
  today: string,
  proposal: PeriodProposal | undefined,
): boolean =>
  !pausedAt && !endedAt && !!proposal && isOver(proposal) && !tooLate(cadence, period, today)

const isOver = ({ state }: PeriodProposal): boolean => state === 'refused' || state === 'withdrawn'

/**
 * Proposes a round again that a co-chair refused, or the analyst took back. The consultation is locked.
 * @throws Problem consultation.not_proposable, and those of a proposal
 */
export async function proposeAgain(
  services: Services,
  trx: Db,
  actor: Actor | null,
  consultation: Consultation,
  period: string,
): Promise<void> {
  const { clock, config } = services
  const due = duePeriod(consultation, clock.now(), config.timeZone)
  const proposal = (await lastProposals(trx, consultation.id)).get(period)
  const today = plainDate(clock.now(), config.timeZone)
  const decided = (await listDecisions(trx, consultation.id)).find((each) => each.period === period)
  if (
    due?.period !== period ||
    decided?.state !== 'proposed' ||
    !mayProposeAgain(consultation, due, today, proposal)
  )
    throw problem('consultation.not_proposable')
  await proposeRound(services, trx, actor, consultation, due)
}

/** Settles what was proposed: an approved round has its wave; one that nobody approved in time is missed. */
export async function settleProposals(services: Services, id: string): Promise<void> {
  await transact(services.db, async (trx) => {
    const proposed = (await listDecisions(trx, id)).filter(({ state }) => state === 'proposed')
    if (proposed.length === 0) return
    const consultation = await lockConsultation(trx, id)
    if (!consultation) return
    const proposals = await lastProposals(trx, id)
    for (const { period } of proposed) {
      if (await hasWave(trx, id, period)) await undecide(trx, id, period)
      else if (isLost(services, consultation, period, proposals.get(period))) {
        await withdrawProposals(trx, {
          consultation: id,
          period,
          by: null,
          at: services.clock.now(),
        })
        await miss(services, trx, id, { period, reason: null })
      }
    }
  })
}

/** Refused or taken back and more than half over, or still waiting after its last day. */
function isLost(
  { clock, config }: Services,
  consultation: Consultation,
  period: string,
  proposal: PeriodProposal | undefined,
): boolean {
  const now = clock.now()
  const today = plainDate(now, config.timeZone)
  const due = duePeriod(consultation, now, config.timeZone)
  if (due?.period !== period) return true
  if (proposal && isOver(proposal)) return tooLate(consultation.cadence, due, today)
  return today > due.closesOn
}

/** No round is held in that period any more. */
export async function miss(
  { clock }: Services,
  trx: Db,
  id: string,
  { period, reason }: { period: string; reason: string | null },
): Promise<void> {
  const at = clock.now()
  await decide(trx, id, { period, state: 'missed', reason }, at)
  await recordAudit(trx, {
    at,
    personId: null,
    action: 'consultation.period_missed',
    subject: id,
    details: { period },
  })
}
