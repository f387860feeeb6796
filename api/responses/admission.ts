import { plainDate } from '../clock.ts'
import type { Db } from '../database/connect.ts'
import { problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { type Link, linkOf, secretOf } from './link.ts'
import { findInvitation, type Invitation } from './queries.ts'

/** Who holds a link that opens an open wave, and as whom they are counted. */
export type Respondent = { link: Link; invitation: Invitation; pseudonym: Buffer }

/**
 * Finds who answers from the request's `Authorization` header; nothing else is looked at.
 * @throws `invitation.unknown`, `invitation.withdrawn`, `wave.closed` (with `closedOn`)
 */
export async function admit(services: Services, header: string | undefined): Promise<Respondent> {
  const secret = secretOf(header)
  if (!secret) throw problem('invitation.unknown')
  const link = linkOf(secret)
  const invitation = await findOpen(services, services.db, link)
  return { link, invitation, pseudonym: services.keys.pseudonym(invitation.personId) }
}

/** The link's invitation while it may be answered. A closing date ends at local midnight, whether or not somebody closed the wave. */
export async function findOpen(
  { clock, config }: Pick<Services, 'clock' | 'config'>,
  db: Db,
  { hash }: Link,
): Promise<Invitation> {
  const invitation = await findInvitation(db, hash)
  if (!invitation) throw problem('invitation.unknown')
  if (invitation.withdrawnAt) throw problem('invitation.withdrawn')
  const { closedOn, closesOn } = invitation
  const over = plainDate(clock.now(), config.timeZone) > closesOn
  if (closedOn || over) throw problem('wave.closed', { closedOn: closedOn ?? closesOn })
  return invitation
}
