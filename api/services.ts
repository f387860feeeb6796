import { deliverSignIn } from './accounts/actions.ts'
import { type Auth, createAuth } from './accounts/auth.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Db } from './database/connect.ts'
import type { Jobs } from './jobs/jobs.ts'
import type { Keys } from './keys.ts'
import type { Log } from './log.ts'
import type { Mailer } from './mail/mailer.ts'

/** What a request's way needs, composed once in server.ts or in the test sandbox. */
export type Services = {
  db: Db
  config: Config
  keys: Keys
  clock: Clock
  auth: Auth
  mailer: Mailer
  jobs: Jobs
  log: Log
}

/** A sign-in link asked for by mail is good for a quarter of an hour. */
const linkSeconds = 15 * 60

/** Everything but sign-in, which needs the rest. */
export function composeServices(rest: Omit<Services, 'auth'>): Services {
  const auth = createAuth({
    db: rest.db,
    secret: rest.keys.session,
    publicUrl: rest.config.publicUrl,
    linkSeconds,
    deliver: (link) => deliverSignIn(rest, link),
  })
  return { ...rest, auth }
}
