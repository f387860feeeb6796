import { listLinks } from '../ballots/link-queries.ts'
import { plainDate } from '../clock.ts'
import { type Batching, batching } from '../database/batching.ts'
import type { Db } from '../database/connect.ts'
import { type Problem, problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { withEnd } from './end.ts'
import { type Link, linkOf, secretOf } from './link.ts'
import { findInvitations, type Invitation } from './queries.ts'

/** Who holds a link that opens an open wave, and as whom they are counted (a pseudonym in hexadecimal). */
export type Respondent = { link: Link; invitation: Invitation; pseudonym: string }

/** Finds the invitation of a link's hash, given in hexadecimal. */
export type InvitationLookup = Batching<string, Invitation | undefined>

/** Looks links up, those that come together in one query: a thousand forged ones a second are a few queries more. */
export function invitationLookup(db: Db): InvitationLookup {
  return batching(
    async (hashes) => {
      const found = await findInvitations(db, hashes)
      const others = hashes.filter((hash) => !found.has(hash))
      const linked = others.length > 0 ? await findByLinks(db, others) : found
      return hashes.map((hash) => found.get(hash) ?? linked.get(hash))
    },
    { most: 256 },
  )
}

/** An anonymous round has many links to an invitation, one for each message. */
async function findByLinks(db: Db, hashes: readonly string[]): Promise<Map<string, Invitation>> {
  const links = await listLinks(db, hashes)
  const found = await findInvitations(
    db,
    links.map(({ invitationHash }) => invitationHash),
  )
  return new Map(
    links.flatMap(({ hash, invitationHash }) => {
      const invitation = found.get(invitationHash)
      return invitation ? [[hash, invitation] as const] : []
    }),
  )
}

/**
 * Finds who answers from the request's `Authorization` header; nothing else is looked at.
 * @throws `invitation.unknown`, `invitation.withdrawn`, `wave.closed` (with `closedOn` and what came of the round)
 */
export async function admit(services: Services, header: string | undefined): Promise<Respondent> {
  const secret = secretOf(header)
  if (!secret) throw problem('invitation.unknown')
  const link = linkOf(secret)
  const invitation = await services.invitationOf(link.hash)
  const refusal = refusalOf(services, invitation)
  if (invitation && refusal?.word === 'wave.closed')
    throw await withEnd(services, invitation, refusal)
  if (refusal || !invitation) throw refusal ?? problem('invitation.unknown')
  return { link, invitation, pseudonym: services.keys.pseudonym(invitation.personId) }
}

/** Without `lateUntil` nothing is taken after the close. */
type Answerable = Pick<Invitation, 'withdrawnAt' | 'closedOn' | 'closesOn'> & {
  lateUntil?: string | null
}

/** Why an invitation may not be answered any more, if so; a closed wave may take late answers. A closing date ends at local midnight, whether or not somebody closed the wave. */
export function refusalOf(
  { clock, config }: Pick<Services, 'clock' | 'config'>,
  invitation: Answerable | undefined,
): Problem | null {
  if (!invitation) return problem('invitation.unknown')
  if (invitation.withdrawnAt) return problem('invitation.withdrawn')
  const { closedOn, closesOn, lateUntil } = invitation
  const today = plainDate(clock.now(), config.timeZone)
  if (closedOn && lateUntil && today <= lateUntil) return null
  const over = today > closesOn
  return closedOn || over ? problem('wave.closed', { closedOn: closedOn ?? closesOn }) : null
}
