import { findRound } from '../ballots/queries.ts'
import { comingPeriods } from '../consultations/periods.ts'
import { findConsultation } from '../consultations/queries.ts'
import { findFollowUp } from '../follow-ups/queries.ts'
import { type Problem, problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { readEnd } from './end-queries.ts'
import { findLate } from './late-queries.ts'
import { findResponse, type Invitation } from './queries.ts'

/**
 * Says of a closed round what came of it, to whoever holds a link of it: whether results are released, what was done about them, when
 * the next round opens, and what is stored of the link's own answers; of an anonymous one, where nobody can tell, where its receipts
 * are, or that its answers were destroyed unopened. There too the device is told where it keeps what all links of the invitation
 * share: a reminder never opened before the close must find what was answered by another.
 */
export async function withEnd(
  services: Services,
  invitation: Invitation,
  { details }: Problem,
): Promise<Problem> {
  const { db } = services
  const { waveId, mode } = invitation
  const end = await readEnd(db, waveId)
  const round = mode === 'anonymous' ? await findRound(db, waveId) : null
  return problem('wave.closed', {
    ...details,
    wave: waveId,
    mode,
    destroyed: round?.outcome === 'destroyed',
    released: end?.withheld === false,
    withheld: end?.withheld === true,
    followUp: await findFollowUp(db, waveId),
    nextOpensOn: await nextOpening(services, end?.consultation ?? null),
    received: mode === 'anonymous' ? null : await receivedBy(services, invitation),
    device: mode === 'anonymous' ? services.keys.deviceSecret(invitation.id) : null,
  })
}

/** Whether answers of that invitation are counted, wait as late ones, or neither; without a time, and for its link alone. */
async function receivedBy(
  { db, keys }: Services,
  { waveId, personId }: Invitation,
): Promise<'counted' | 'waiting' | 'nothing'> {
  const pseudonym = keys.pseudonym(personId)
  if (await findLate(db, waveId, pseudonym)) return 'waiting'
  return (await findResponse(db, waveId, pseudonym)) ? 'counted' : 'nothing'
}

/** The day the consultation opens its next round; null where none is planned. */
async function nextOpening({ db, clock, config }: Services, id: string | null) {
  const consultation = id ? await findConsultation(db, id) : undefined
  if (!consultation || consultation.endedAt || consultation.pausedAt) return null
  const [next] = comingPeriods(consultation, clock.now(), config.timeZone)
  return next?.opensOn ?? null
}
