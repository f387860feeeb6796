import type { Actor } from '../accounts/actor.ts'
import { recordAudit } from '../audit/queries.ts'
import { transact } from '../database/transact.ts'
import { compiledForm } from '../instruments/queries.ts'
import { mintLink } from '../ballots/links.ts'
import { wavesOfBallots } from '../ballots/queries.ts'
import { invitationPath } from '../mail/dispatch.ts'
import { problem } from '../problem.ts'
import type { Services } from '../services.ts'
import {
  answeredPseudonyms,
  listOwnInvitations,
  wavesAnswered,
  withdrawInvitation,
} from './frame-queries.ts'
import { lockWave } from './queries.ts'

export { closeWave } from './close.ts'
export { extendWave } from './extend.ts'
export { takeLate } from './late.ts'
export { openWave } from './launch.ts'
export { releaseLate } from './release-late.ts'

/** Takes a person out of an open wave's frame; somebody who has answered stays. @throws Problem wave.unknown, wave.closed, invitation.answered, invitation.unknown */
export async function withdraw(
  services: Services,
  actor: Actor | null,
  waveId: string,
  personId: string,
): Promise<void> {
  await transact(services.db, async (trx) => {
    const wave = await lockWave(trx, waveId)
    if (!wave) throw problem('wave.unknown')
    if (wave.closed_on) throw problem('wave.closed', { closedOn: wave.closed_on })
    if (wave.mode === 'anonymous') throw problem('wave.people_fixed')
    const answered = await answeredPseudonyms(trx, waveId)
    if (answered.has(services.keys.pseudonym(personId))) throw problem('invitation.answered')
    const at = services.clock.now()
    if (!(await withdrawInvitation(trx, waveId, personId, at))) throw problem('invitation.unknown')
    await recordAudit(trx, {
      at,
      personId: actor?.personId ?? null,
      action: 'invitation.withdrawn',
      subject: waveId,
      details: { person: personId },
    })
  })
}

/** A person's own consultations: open ones with their link, and whether they have answered. */
export async function ownConsultations(services: Services, personId: string, today: string) {
  const rows = await listOwnInvitations(services.db, personId)
  const answered = await wavesAnswered(
    services.db,
    services.keys.pseudonym(personId),
    rows.map(({ id }) => id),
  )
  const took = await wavesOfBallots(
    services.db,
    rows.map(({ invitationId }) => invitationId),
  )
  return Promise.all(
    rows.map(async ({ invitationId, closedAt, version, form, ...wave }) => {
      const late = wave.lateUntil !== null && wave.lateUntil >= today
      const open = late || (closedAt === null && wave.closesOn >= today)
      const { minutes } = await compiledForm(services.db, wave.instrument, version, form)
      return {
        wave: { ...wave, minutes },
        state: open ? ('open' as const) : ('closed' as const),
        answered: answered.has(wave.id) || took.has(wave.id),
        /** An anonymous round's link is made when it is asked for: see `ownLink`. */
        link: open && wave.mode !== 'anonymous' ? invitationPath(services, invitationId) : null,
      }
    }),
  )
}

/** A new link for the person's own invitation to an open anonymous round, shown to that person alone. @throws Problem wave.unknown */
export async function ownLink(
  services: Services,
  personId: string,
  waveId: string,
): Promise<{ link: string }> {
  const rows = await listOwnInvitations(services.db, personId)
  const own = rows.find(
    ({ id, mode, closedAt }) => id === waveId && mode === 'anonymous' && !closedAt,
  )
  if (!own) throw problem('wave.unknown')
  return { link: await mintLink(services.db, own.invitationId) }
}
