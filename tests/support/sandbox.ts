import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { createApp } from '../../api/app.ts'
import { readConfig } from '../../api/config.ts'
import type { Db } from '../../api/database/connect.ts'
import type { DB } from '../../api/database/schema.ts'
import type { JobName, Jobs } from '../../api/jobs/jobs.ts'
import { deriveKeys } from '../../api/keys.ts'
import { createLog } from '../../api/log.ts'
import type { Mailer, Outgoing } from '../../api/mail/mailer.ts'
import { composeServices, type Services } from '../../api/services.ts'
import { Client } from './client.ts'
import { type Engine, openEngine } from './engine.ts'
import type { TemplateName } from './template.ts'
import { transactionDialect } from './transaction-dialect.ts'

/** The running program in a test: the real app on a real database, in a transaction that is rolled back after each test. */
export type Sandbox = {
  db: Db
  services: Services
  /** What left by SMTP, where `smtp` was asked for. */
  sent: Outgoing[]
  /** The jobs that were asked to run, in order; a test runs them itself. */
  woken: JobName[]
  /** Moves the program's clock. */
  setTime(moment: string): void
  nobody(): Client
  /** A browser of the person with that e-mail, signed in by the real way. */
  as(email: string): Promise<Client>
}

/** Midday of a Monday; tests move it where they need to. */
export const startOfTests = '2026-06-15T16:00:00Z'

type Options = {
  template?: TemplateName
  smtp?: boolean
  environment?: Record<string, string>
  /** Where what the program prints, at its most talkative, is put line by line; otherwise it prints nothing. */
  printed?: string[]
}

export type Undoing = {
  /** Lets something happen and undoes all it wrote; what it returned stays. */
  undoing<Result>(live: () => Promise<Result>): Promise<Result>
}

/** Gives the tests of a file a sandbox, made anew for each. */
export function useSandbox(options: Options = {}): Sandbox & Undoing {
  const sandbox = {} as Sandbox & Undoing
  let engine: Engine
  beforeAll(async () => {
    engine = await openEngine(options.template ?? 'programme')
  }, 60_000)
  beforeEach(async () => {
    await engine.session.query('begin', [])
    Object.assign(
      sandbox,
      compose(new Kysely<DB>({ dialect: transactionDialect(engine.session) }), options),
      { undoing: undoingOn(engine, sandbox) },
    )
  })
  afterEach(async () => {
    await sandbox.services.signInRequests.finish()
    await engine.session.query('rollback', [])
  })
  afterAll(() => engine.close())
  return sandbox
}

const undoingOn =
  ({ session }: Engine, sandbox: Sandbox): Undoing['undoing'] =>
  async (live) => {
    await session.query('savepoint undoing', [])
    const result = await live()
    await sandbox.services.signInRequests.finish()
    await session.query('rollback to savepoint undoing', [])
    return result
  }

/** The sandbox on that database: what `useSandbox` gives, for tests that must commit. */
export function compose(db: Db, options: Options = {}): Sandbox {
  const config = readConfig({
    LOG_LEVEL: 'silent',
    PUBLIC_URL: 'http://localhost:3000',
    ROUND_KEYS_DIR: join(tmpdir(), `arpent-tests-round-keys-${process.pid}`),
    ...options.environment,
  })
  const keys = deriveKeys(Buffer.alloc(32, 7))
  const sent: Outgoing[] = []
  let moment = new Date(startOfTests)
  const clock = { now: () => moment }
  const mailer: Mailer = {
    smtp: options.smtp ?? false,
    send: async (message) => void sent.push(message),
    close: () => {},
  }
  const woken: JobName[] = []
  const jobs: Jobs = {
    wake: async (_, name) => void woken.push(name),
    start: async () => {},
    stop: async () => {},
  }
  const { printed } = options
  const log = printed
    ? createLog('debug', { write: (line) => void printed.push(line) })
    : createLog(config.logLevel)
  const partial = { db, config, keys, clock, mailer, jobs, log }
  const services = composeServices(partial)
  const app = createApp(services)
  return {
    db,
    services,
    sent,
    woken,
    setTime: (text) => void (moment = new Date(text)),
    nobody: () => new Client(app),
    as: (email) => Client.signIn(app, (to) => signInMails(services, sent, to), email),
  }
}

/** Every sign-in mail that reached the person: by SMTP, or in the outbox. */
async function signInMails(
  { db, signInRequests }: Services,
  sent: readonly Outgoing[],
  email: string,
): Promise<string[]> {
  await signInRequests.finish()
  const held = await db
    .selectFrom('message')
    .select('body')
    .where('recipient', '=', email)
    .where('kind', '=', 'sign_in')
    .execute()
  const mailed = sent.filter(({ to }) => to === email).map(({ text }) => text)
  return [...mailed, ...held.map(({ body }) => body)].filter((text) =>
    text.includes('/sign-in/confirm#'),
  )
}
