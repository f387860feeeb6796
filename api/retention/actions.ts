import { recordAudit } from '../audit/queries.ts'
import type { Db } from '../database/connect.ts'
import { transact } from '../database/transact.ts'
import type { Request } from '../http/signed-in.ts'
import { problem } from '../problem.ts'
import { lockWave } from '../waves/queries.ts'
import {
  decisionsOf,
  deleteHold,
  emptyAnswers,
  findHold,
  findKept,
  insertDecision,
  invitedPeople,
  keepsAnswers,
  type Kept,
  pseudonymsKept,
  saveHold,
} from './queries.ts'
import type { GivenErasure } from './schemas.ts'

/**
 * How long a closed round's answers are kept and what holds them: `erasesOn`, the day the schedule empties them (null where none does),
 * the day it did, the hold, and what was decided of requests for erasure.
 * @throws wave.unknown, wave.open, erasure.not_tied
 */
export async function readRetention({ services: { db, config } }: Request, waveId: string) {
  const months = config.retentionNamedMonths
  const { mode, erasedOn, dueOn } = closed(await findKept(db, waveId, months))
  const scheduled = mode === 'named'
  return {
    months: scheduled ? months : null,
    erasesOn: scheduled && erasedOn === null ? dueOn : null,
    erasedOn,
    hold: (await findHold(db, waveId)) ?? null,
    decisions: await decisionsOf(db, waveId),
  }
}

/** Whose answers of a closed round are still there. @throws wave.unknown, wave.open, erasure.not_tied */
export async function whoseAnswers({ services: { db, config, keys } }: Request, waveId: string) {
  closed(await findKept(db, waveId, config.retentionNamedMonths))
  const there = await pseudonymsKept(db, waveId)
  return (await invitedPeople(db, waveId)).filter(({ id }) => there.has(keys.pseudonym(id)))
}

/** Keeps a closed round's answers beyond their schedule, for a reason. @throws wave.unknown, wave.open, erasure.not_tied */
export async function holdAnswers(request: Request, waveId: string, reason: string): Promise<void> {
  await whileClosed(request, waveId, async (trx) => {
    await saveHold(trx, { waveId, reason, at: request.now, by: request.actor.personId })
    await trace(request, trx, { action: 'retention.held', waveId, details: { reason } })
  })
}

/** Lets the schedule go on. @throws wave.unknown, wave.open, erasure.not_tied, retention.not_held */
export async function liftHold(request: Request, waveId: string): Promise<void> {
  await whileClosed(request, waveId, async (trx) => {
    if (!(await deleteHold(trx, waveId))) throw problem('retention.not_held')
    await trace(request, trx, { action: 'retention.hold_lifted', waveId, details: {} })
  })
}

/**
 * Decides a person's request that their answers be erased. Erased ones go for good with what they were before each change; every
 * figure stays, and that the person took part.
 * @throws wave.unknown, wave.open, erasure.not_tied, erasure.nothing_kept, erasure.held, erasure.late_open
 */
export async function decideErasure(
  request: Request,
  waveId: string,
  { person, erase, reason }: GivenErasure,
): Promise<void> {
  const { keys } = request.services
  await whileClosed(request, waveId, async (trx, wave) => {
    const pseudonym = keys.pseudonym(person)
    if (!(await keepsAnswers(trx, waveId, pseudonym))) throw problem('erasure.nothing_kept')
    if (erase) {
      const hold = await findHold(trx, waveId)
      if (hold) throw problem('erasure.held', { reason: hold.reason })
      if (wave.lateUntil) throw problem('erasure.late_open', { until: wave.lateUntil })
      await emptyAnswers(trx, waveId, pseudonym)
    }
    const { now: at, actor } = request
    const decided = { waveId, personId: person, erased: erase, reason, at, by: actor.personId }
    await insertDecision(trx, decided)
    const action = erase ? 'answers.erased' : 'answers.kept'
    await trace(request, trx, { action, waveId, details: { person, reason } })
  })
}

type Closed = Kept & { closedOn: string }

/** A round whose answers are somebody's: in an anonymous one nothing says whose, and of one held elsewhere none are here. */
function closed(wave: Kept | undefined): Closed {
  if (!wave) throw problem('wave.unknown')
  const { closedOn } = wave
  if (wave.mode === 'anonymous' || wave.imported) throw problem('erasure.not_tied')
  if (!closedOn) throw problem('wave.open')
  return { ...wave, closedOn }
}

async function whileClosed(
  { services }: Request,
  waveId: string,
  change: (trx: Db, wave: Closed) => Promise<void>,
): Promise<void> {
  await transact(services.db, async (trx) => {
    await lockWave(trx, waveId)
    const { retentionNamedMonths } = services.config
    await change(trx, closed(await findKept(trx, waveId, retentionNamedMonths)))
  })
}

type Traced = { action: string; waveId: string; details: Readonly<Record<string, unknown>> }

const trace = ({ now: at, actor }: Request, trx: Db, { action, waveId, details }: Traced) =>
  recordAudit(trx, { at, personId: actor.personId, action, subject: waveId, details })
