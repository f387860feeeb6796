import { isAnonymous } from '../ballots/link-queries.ts'
import { mintLink } from '../ballots/links.ts'
import type { Db } from '../database/connect.ts'
import type { Services } from '../services.ts'
import type { Links } from './compose.ts'
import type { MessageKind } from './schemas.ts'

type Origin = Pick<Services, 'config' | 'keys'>

/** Where a message's link leads: to an invitation's questionnaire, by its secret, or to a page that is no secret. */
export type Leading = {
  kind: MessageKind
  invitationId: string | null
  personId: string | null
  linkPath: string | null
}

/** The address of a round for one invitation; its secret stands in the fragment, which no server or gateway logs. */
export const invitationLink = (origin: Origin, invitationId: string): string =>
  `${origin.config.publicUrl}${invitationPath(origin, invitationId)}`

/** The same without the host: for the person's own page. */
export const invitationPath = ({ keys }: Pick<Services, 'keys'>, invitationId: string): string =>
  `/answer#${keys.invitationSecret(invitationId)}`

/** The page on which a person stops reminders; it asks before it acts, since mail scanners follow links. */
const stopLink = ({ config, keys }: Origin, invitationId: string): string =>
  `${config.publicUrl}/reminders#${keys.reminderToken(invitationId)}`

/** The same for the monthly letters. */
const monthlyStopLink = ({ config, keys }: Origin, personId: string): string =>
  `${config.publicUrl}/monthly-letters#${keys.monthlyToken(personId)}`

/** The address that a mail program posts to when its reader presses its own button (RFC 8058); null for letters that nobody can stop. */
export function oneClickLink(
  { config, keys }: Origin,
  { kind, invitationId, personId }: Omit<Leading, 'linkPath'>,
): string | null {
  if (kind === 'monthly' && personId !== null)
    return `${config.publicUrl}/api/monthly-letters/${keys.monthlyToken(personId)}/stop`
  if (invitationId === null || (kind !== 'invitation' && kind !== 'reminder')) return null
  return `${config.publicUrl}/api/reminders/${keys.reminderToken(invitationId)}/stop`
}

/**
 * The links of one message, made as it leaves or is held. An anonymous round's is made new for each message, and stored as
 * a hash before it leaves.
 */
export async function linksOf(origin: Origin, db: Db, message: Leading): Promise<Links> {
  const { kind, invitationId, personId, linkPath } = message
  if (linkPath !== null)
    return {
      link: `${origin.config.publicUrl}${linkPath}`,
      stop:
        kind === 'monthly'
          ? personId && monthlyStopLink(origin, personId)
          : invitationId && stopLink(origin, invitationId),
    }
  if (invitationId === null) return { link: null, stop: null }
  const link = (await isAnonymous(db, invitationId))
    ? `${origin.config.publicUrl}${await mintLink(db, invitationId)}`
    : invitationLink(origin, invitationId)
  return { link, stop: stopLink(origin, invitationId) }
}
