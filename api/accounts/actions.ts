import { recordAudit } from '../audit/queries.ts'
import { plainDate } from '../clock.ts'
import { postSignIn } from '../mail/at-once.ts'
import { signInLetter } from '../mail/letters.ts'
import { countSignIns } from '../mail/queries.ts'
import type { Services, Supplied } from '../services.ts'
import type { SignInLink } from './auth.ts'
import { findActor } from './queries.ts'

/** A sign-in link is good for a quarter of an hour. */
export const signInMinutes = 15
const linksPerQuarterHour = 5

/** The page that holds the button; the token stands in the fragment, so that a mail scanner that follows the link uses nothing up. */
export const signInLink = (publicUrl: string, token: string): string =>
  `${publicUrl}/sign-in/confirm#${token}`

/**
 * Sends a link to a person of the programme; to any other address nothing. Whoever asked has had the same answer before.
 * More than five links in a quarter of an hour are not made.
 */
export async function sendSignIn(
  { db, auth, clock, config }: Pick<Services, 'db' | 'auth' | 'clock' | 'config'>,
  email: string,
): Promise<void> {
  const person = await findActor(db, email, plainDate(clock.now(), config.timeZone))
  if (!person || person.roles.length === 0) return
  const since = new Date(clock.now().getTime() - signInMinutes * 60_000)
  if ((await countSignIns(db, person.email, since)) >= linksPerQuarterHour) return
  await auth.api.signInMagicLink({
    body: { email: person.email, name: person.name },
    headers: new Headers(),
  })
}

/** Keeps the message in the outbox; with SMTP it leaves at once and the kept copy holds no token. */
export async function deliverSignIn(
  services: Supplied,
  { email, token }: SignInLink,
): Promise<void> {
  const { db, clock, config } = services
  const person = await findActor(db, email, plainDate(clock.now(), config.timeZone))
  if (!person) return
  const { personId, name, language } = person
  const letter = signInLetter(language, { name, minutes: signInMinutes })
  const post = { personId, name, recipient: email, letter }
  await postSignIn(services, post, signInLink(config.publicUrl, token))
}

/** Writes who signed in. */
export async function recordSignIn(services: Services, email: string): Promise<void> {
  const at = services.clock.now()
  const person = await findActor(services.db, email, plainDate(at, services.config.timeZone))
  await recordAudit(services.db, {
    at,
    personId: person?.personId ?? null,
    action: 'person.signed_in',
    subject: person?.personId ?? '',
  })
}
