import type { Auth } from './accounts/auth.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Db } from './database/connect.ts'
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
  log: Log
}
