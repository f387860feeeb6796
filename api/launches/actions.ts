import type { Actor } from '../accounts/actor.ts'
import { recordAudit } from '../audit/queries.ts'
import { digestOfPeople } from '../ballots/fingerprint.ts'
import { findRound } from '../ballots/queries.ts'
import { plainDate } from '../clock.ts'
import { findConsultation } from '../consultations/queries.ts'
import type { Db } from '../database/connect.ts'
import { transact } from '../database/transact.ts'
import { problem } from '../problem.ts'
import { findProgramme } from '../programme/queries.ts'
import type { Services } from '../services.ts'
import { checkPlan, launchWave, writeInvitations } from '../waves/launch.ts'
import type { NewWave } from '../waves/schemas.ts'
import { askCoChairs, tellCoChairs } from './letters.ts'
import { decideProposal, insertProposal, listCoChairs, lockProposal } from './queries.ts'

/**
 * Keeps the launch of an anonymous round until a second person approves it; nothing is sent before. Refused for what would
 * refuse the launch itself. `proposer` is the id of whoever must not approve it: the actor, or the planner where the clock proposes.
 * @throws Problem launch.not_anonymous, launch.needs_smtp, launch.needs_https, launch.nobody_to_approve, and what checkPlan throws
 */
export async function proposeLaunch(
  services: Services,
  actor: Actor | null,
  wave: NewWave,
  proposer: string | null = actor?.personId ?? null,
): Promise<string> {
  if (wave.mode !== 'anonymous') throw problem('launch.not_anonymous')
  return transact(services.db, async (trx) => {
    await refuseUnable(services, trx)
    const { people } = await checkPlan(services, trx, wave)
    const at = services.clock.now()
    const others = (await coChairsOn(services, trx, at)).filter(({ id }) => id !== proposer)
    if (others.length === 0) throw problem('launch.nobody_to_approve')
    const id = await insertProposal(trx, { plan: wave, by: proposer, at })
    const requestedBy = actor?.name ?? 'Arpent'
    await askCoChairs(services, trx, others, { wave, requestedBy, invited: people.length })
    const personId = actor?.personId ?? null
    await recordAudit(trx, { at, personId, action: 'launch.proposed', subject: id })
    return id
  })
}

/**
 * Launches what was proposed, to exactly the people the approver saw.
 * @throws Problem launch.unknown, launch.decided, launch.same_person, launch.people_changed, consultation.paused, consultation.ended,
 * and what a proposal throws
 */
export async function approveLaunch(
  services: Services,
  actor: Actor,
  id: string,
  people: string,
): Promise<{ wave: string }> {
  return transact(services.db, async (trx) => {
    const { plan, proposedById } = await waiting(trx, id)
    if (proposedById === actor.personId) throw problem('launch.same_person')
    await refuseHeldBack(trx, plan)
    await refuseUnable(services, trx)
    const { people: found } = await checkPlan(services, trx, plan)
    if (digestOf(found) !== people) throw problem('launch.people_changed')
    const launched = await launchWave(services, trx, actor, plan, actor.personId)
    await writeInvitations(services, trx, plan, launched)
    await decide(services, trx, actor, id, { state: 'approved', waveId: launched.id })
    const round = await findRound(trx, launched.id)
    await tellCoChairs(services, trx, await coChairsOn(services, trx, services.clock.now()), {
      wave: plan,
      waveId: launched.id,
      approvedBy: actor.name,
      invited: launched.invitations.length,
      words: round?.words ?? [],
    })
    return { wave: launched.id }
  })
}

const coChairsOn = ({ config }: Services, trx: Db, at: Date) =>
  listCoChairs(trx, plainDate(at, config.timeZone))

/** A co-chair refuses, with a reason. @throws Problem launch.unknown, launch.decided */
export async function refuseLaunch(
  services: Services,
  actor: Actor,
  id: string,
  reason: string,
): Promise<void> {
  await transact(services.db, async (trx) => {
    await waiting(trx, id)
    await decide(services, trx, actor, id, { state: 'refused', reason })
  })
}

/** The analyst takes a proposal back. @throws Problem launch.unknown, launch.decided */
export async function withdrawLaunch(services: Services, actor: Actor, id: string): Promise<void> {
  await transact(services.db, async (trx) => {
    await waiting(trx, id)
    await decide(services, trx, actor, id, { state: 'withdrawn' })
  })
}

/** Stands for a list of people in the request of whoever saw it. */
export const digestOf = (people: readonly { email: string }[]): string =>
  digestOfPeople(people.map(({ email }) => email)).toString('hex')

async function waiting(
  trx: Db,
  id: string,
): Promise<{ plan: NewWave; proposedById: string | null }> {
  const proposal = await lockProposal(trx, id)
  if (!proposal) throw problem('launch.unknown')
  if (proposal.state !== 'waiting') throw problem('launch.decided')
  return { plan: proposal.plan as NewWave, proposedById: proposal.proposedById }
}

type Decided =
  | { state: 'approved'; waveId: string }
  | { state: 'refused'; reason: string }
  | { state: 'withdrawn' }

async function decide(
  { clock }: Services,
  trx: Db,
  { personId }: Actor,
  id: string,
  decided: Decided,
): Promise<void> {
  const at = clock.now()
  await decideProposal(trx, id, { ...decided, by: personId, at })
  await recordAudit(trx, { at, personId, action: `launch.${decided.state}`, subject: id })
}

/**
 * Refuses anonymous rounds where the program can't hold any: a secret that is shown to nobody can't be handed over by hand, and browsers make ballots on secure pages only. The demo
 * keeps its messages in its outbox, and says so.
 * @throws Problem launch.needs_smtp, launch.needs_https
 */
export async function refuseUnable({ mailer, config }: Services, db: Db): Promise<void> {
  const synthetic = (await findProgramme(db))?.synthetic ?? false
  if (!mailer.smtp && !synthetic) throw problem('launch.needs_smtp')
  const { protocol, hostname } = new URL(config.publicUrl)
  if (protocol !== 'https:' && !trusted.has(hostname)) throw problem('launch.needs_https')
}

/** A round that a consultation would hold waits while that one is paused. @throws Problem consultation.paused, consultation.ended */
export async function refuseHeldBack(db: Db, { consultation }: NewWave): Promise<void> {
  const holder = consultation && (await findConsultation(db, consultation.id))
  if (holder?.endedAt) throw problem('consultation.ended')
  if (holder?.pausedAt) throw problem('consultation.paused')
}

/** Addresses that a browser trusts without a certificate. */
const trusted = new Set(['localhost', '127.0.0.1', '[::1]'])
