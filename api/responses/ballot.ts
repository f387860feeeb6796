import { isTaken } from '../ballots/queries.ts'
import { readBallotPaper } from '../ballots/published.ts'
import { takeBallot } from '../ballots/take.ts'
import { plainDate } from '../clock.ts'
import { problem } from '../problem.ts'
import type { Services } from '../services.ts'
import type { Respondent } from './admission.ts'

/** Signs the person's blinded ballot; the only request of an anonymous round that says who somebody is. @throws ballot.refused, ballot.taken, wave.closed */
export async function signBallot(
  services: Services,
  { invitation }: Respondent,
  blinded: Buffer,
): Promise<{ signature: string }> {
  if (invitation.mode !== 'anonymous') throw problem('ballot.refused')
  const { id: invitationId, waveId, homeCouncil } = invitation
  const taker = { invitationId, waveId, homeCouncil }
  return { signature: (await takeBallot(services, taker, blinded)).toString('base64url') }
}

/** What the first screen of an anonymous round needs besides; null for any other. */
export async function readBallot({ db, config, keys }: Services, { invitation }: Respondent) {
  if (invitation.mode !== 'anonymous') return null
  const { waveId, homeCouncil } = invitation
  const paper = await readBallotPaper(db, waveId, homeCouncil, (moment) =>
    plainDate(moment, config.timeZone),
  )
  return {
    ...paper,
    peoplePerKey: paper.peoplePerKey ?? config.disclosureThreshold,
    taken: await isTaken(db, invitation.id),
    /** Names and seals what the person's devices keep, whichever of their links opens them. */
    device: keys.deviceSecret(invitation.id),
  }
}
