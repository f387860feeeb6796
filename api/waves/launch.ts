import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Actor } from '../accounts/actor.ts'
import { recordAudit } from '../audit/queries.ts'
import { prepareRound } from '../ballots/prepare.ts'
import { plainDate } from '../clock.ts'
import type { Db } from '../database/connect.ts'
import { transact } from '../database/transact.ts'
import { compiledForm, currentVersion, lockInstrument } from '../instruments/queries.ts'
import { failingAddresses } from '../mail/address-queries.ts'
import { problem } from '../problem.ts'
import { findProgramme, listCouncils } from '../programme/queries.ts'
import type { Services } from '../services.ts'
import { strataOf } from '../ballots/strata.ts'
import { alreadyAsked, type Framed, resolveAudience, unknownCodes } from './audience-queries.ts'
import { declareDomains } from './domains.ts'
import { insertFrame, type NewInvitation } from './frame-queries.ts'
import { inviteAll } from './invite.ts'
import { refuseEndless } from './longest.ts'
import { insertWave } from './queries.ts'
import { todaysThresholds } from './promised.ts'
import { planReminders } from './reminders.ts'
import type { NewWave, WavePlan } from './schemas.ts'

/** A plan that may be opened: the instrument's version and the people it would ask. */
export type CheckedPlan = { version: number; minutes: number; people: Framed[]; domains: string[] }

/**
 * Who would be asked, refused before anything is written or sent.
 * @throws Problem instrument.unknown, instrument.mode, instrument.no_short_form, wave.ends_before_start, wave.too_long,
 * wave.audience_unknown, wave.nobody, wave.too_few, wave.no_addresses, wave.stratum_too_small, wave.overlaps
 */
export async function checkPlan(services: Services, db: Db, plan: WavePlan): Promise<CheckedPlan> {
  const today = plainDate(services.clock.now(), services.config.timeZone)
  const instrument = await currentVersion(db, plan.instrument)
  if (!instrument) throw problem('instrument.unknown')
  if (!instrument.modes.includes(plan.mode)) throw problem('instrument.mode')
  if (plan.form === 'short' && !hasShortForm(instrument.definition))
    throw problem('instrument.no_short_form')
  if (plan.closesOn < today) throw problem('wave.ends_before_start')
  refuseEndless(today, plan.closesOn)
  const [unknown] = await unknownCodes(db, plan.audience)
  if (unknown !== undefined) throw problem('wave.audience_unknown', { code: unknown })
  const councils = (await listCouncils(db)).map(({ code }) => code)
  const people = await resolveAudience(db, plan.audience, today, councils[0] ?? '')
  refuseSmall(services, plan, people)
  await refuseUnreachable(db, people)
  if (plan.mode === 'anonymous') refuseSmallStrata(services, plan, people)
  if (
    (await alreadyAsked(
      db,
      plan.instrument,
      people.map(({ personId }) => personId),
      today,
    )) > 0
  )
    throw problem('wave.overlaps')
  return {
    version: instrument.version,
    minutes: (await compiledForm(db, plan.instrument, instrument.version, plan.form)).minutes,
    people,
    domains: domainsFor(plan, councils, people),
  }
}

function refuseSmall({ config }: Services, { mode }: WavePlan, people: readonly Framed[]): void {
  if (people.length === 0) throw problem('wave.nobody')
  if (mode === 'named') return
  const units = new Set(people.map(({ unit }) => unit)).size
  if (people.length >= config.disclosureThreshold && units >= config.disclosureUnits) return
  throw problem('wave.too_few', {
    invited: people.length,
    threshold: config.disclosureThreshold,
    units: config.disclosureUnits,
  })
}

/** Nobody would hear of a round whose every message comes back. */
async function refuseUnreachable(db: Db, people: readonly Framed[]): Promise<void> {
  const addresses = people.map(({ email }) => email)
  if ((await failingAddresses(db, addresses)).size === people.length)
    throw problem('wave.no_addresses')
}

/** An anonymous round with one key has one domain: everybody. */
function domainsFor(plan: WavePlan, councils: readonly string[], people: readonly Framed[]) {
  const declared = declareDomains(plan.audience, councils, people)
  const one = plan.mode === 'anonymous' && strataOf(people, plan.together ?? false).length === 1
  return one ? declared.slice(0, 1) : declared
}

function refuseSmallStrata({ config }: Services, plan: WavePlan, people: readonly Framed[]): void {
  const { disclosureThreshold: threshold } = config
  const small = strataOf(people, plan.together ?? false).find(({ invited }) => invited < threshold)
  if (small)
    throw problem('wave.stratum_too_small', {
      council: small.homeCouncil ?? '–',
      invited: small.invited,
      threshold,
    })
}

const hasShortForm = (definition: unknown): boolean => {
  const { arpent } = definition as { arpent?: { shortForm?: readonly string[] } }
  return (arpent?.shortForm?.length ?? 0) > 0
}

/** A wave as launched: its id and the frame, each person with their invitation. */
export type Launched = { id: string; minutes: number; invitations: NewInvitation[] }

/** Opens a wave: freezes the frame, writes the invitations, queues or keeps the messages; all or nothing. Returns its id. */
export async function openWave(
  services: Services,
  actor: Actor | null,
  wave: NewWave,
): Promise<string> {
  const { id } = await transact(services.db, async (trx) => {
    const launched = await launchWave(services, trx, actor, wave)
    await writeInvitations(services, trx, wave, launched)
    return launched
  })
  return id
}

/** Writes everybody's invitation: queued for SMTP, or held in the outbox. */
export async function writeInvitations(
  services: Services,
  trx: Db,
  wave: NewWave,
  launched: Launched,
): Promise<void> {
  const askedBy = (await findProgramme(trx))?.name
  await inviteAll(services, trx, { ...wave, ...launched, askedBy }, launched.invitations)
}

/**
 * The launch without its messages, inside the caller's transaction: for rounds that were held elsewhere. An anonymous one
 * says which second person approved it. @throws what checkPlan throws, and Problem launch.needs_approval
 */
export async function launchWave(
  services: Services,
  trx: Db,
  actor: Actor | null,
  wave: NewWave,
  approvedBy: string | null = null,
): Promise<Launched> {
  if (wave.mode === 'anonymous' && !approvedBy) throw problem('launch.needs_approval')
  await lockInstrument(trx, wave.instrument)
  const plan = await checkPlan(services, trx, wave)
  const openedAt = services.clock.now()
  const instrument = { code: wave.instrument, version: plan.version }
  const id = await insertWave(trx, {
    ...wave,
    instrument,
    domains: plan.domains,
    openedAt,
    promised: todaysThresholds(services.config),
  })
  const invitations = plan.people.map((person) => withSecret(services, person, wave.mode))
  await insertFrame(trx, id, invitations)
  await planReminders(services, trx, { id, openedAt, ...wave })
  if (wave.mode === 'anonymous')
    await prepareRound(services, trx, {
      waveId: id,
      instrument: await compiledForm(trx, wave.instrument, plan.version, wave.form),
      people: plan.people,
      together: wave.together ?? false,
      opensOn: plainDate(openedAt, services.config.timeZone),
      closesOn: wave.closesOn,
      approvedBy,
    })
  await recordAudit(trx, {
    at: openedAt,
    personId: actor?.personId ?? null,
    action: 'wave.opened',
    subject: id,
    details: { instrument: wave.instrument, mode: wave.mode, invited: invitations.length },
  })
  return { id, minutes: plan.minutes, invitations }
}

/** An anonymous round's links are made as its messages leave; no secret answers to the hash that stands here. */
function withSecret(
  { keys }: Pick<Services, 'keys'>,
  person: Framed,
  mode: NewWave['mode'],
): NewInvitation {
  const id = randomUUID()
  const secretHash = mode === 'anonymous' ? randomBytes(32) : hashSecret(keys.invitationSecret(id))
  return { ...person, id, secretHash }
}

/** What is stored of a link's secret. */
export const hashSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest()
