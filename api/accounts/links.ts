import type { Services } from '../services.ts'
import { signInLink } from './actions.ts'
import { createAuth } from './auth.ts'

/** A one-time sign-in link for a person, good for that many hours; printed by a command, never mailed. */
export async function printedLink(
  services: Services,
  person: { email: string; name: string },
  hours: number,
): Promise<string> {
  let made = ''
  const auth = createAuth({
    db: services.db,
    secret: services.keys.session,
    publicUrl: services.config.publicUrl,
    linkSeconds: hours * 3600,
    deliver: async ({ token }) => void (made = signInLink(services.config.publicUrl, token)),
  })
  await auth.api.signInMagicLink({
    body: { email: person.email, name: person.name },
    headers: new Headers(),
  })
  return made
}
