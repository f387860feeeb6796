import { Kysely } from 'kysely'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { createApp } from '../../api/app.ts'
import { createAuth } from '../../api/accounts/auth.ts'
import { deliverSignIn } from '../../api/accounts/actions.ts'
import { readConfig } from '../../api/config.ts'
import type { Db } from '../../api/database/connect.ts'
import type { DB } from '../../api/database/schema.ts'
import { deriveKeys } from '../../api/keys.ts'
import { createLog } from '../../api/log.ts'
import type { Mailer, Outgoing } from '../../api/mail/mailer.ts'
import type { Services } from '../../api/services.ts'
import { Client } from './client.ts'
import { copyEmbedded, copyOnServer, serverUrl } from './template.ts'
import { type Session, transactionDialect } from './transaction-dialect.ts'

/** The running program in a test: the real app on a real database, in a transaction that is rolled back after each test. */
export type Sandbox = {
  db: Db
  services: Services
  /** What left by SMTP, where `smtp` was asked for. */
  sent: Outgoing[]
  /** Moves the program's clock. */
  setTime(moment: string): void
  nobody(): Client
  /** A browser of the person with that e-mail, signed in by the real way. */
  as(email: string): Promise<Client>
}

/** Midday of a Monday; tests move it where they need to. */
export const startOfTests = '2026-06-15T16:00:00Z'

type Options = { smtp?: boolean; environment?: Record<string, string> }

/** Gives the tests of a file a sandbox, made anew for each. */
export function useSandbox(options: Options = {}): Sandbox {
  const sandbox = {} as Sandbox
  let engine: Engine
  beforeAll(async () => {
    engine = await openEngine()
  }, 60_000)
  beforeEach(async () => {
    await engine.session.query('begin', [])
    Object.assign(
      sandbox,
      compose(new Kysely<DB>({ dialect: transactionDialect(engine.session) }), options),
    )
  })
  afterEach(() => engine.session.query('rollback', []))
  afterAll(() => engine.close())
  return sandbox
}

/** The sandbox on that database: what `useSandbox` gives, for tests that must commit. */
export function compose(db: Db, options: Options = {}): Sandbox {
  const config = readConfig({
    LOG_LEVEL: 'silent',
    PUBLIC_URL: 'http://localhost:3000',
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
  const partial = { db, config, keys, clock, mailer, log: createLog(config.logLevel) }
  const auth = createAuth({
    db,
    secret: keys.session,
    publicUrl: config.publicUrl,
    linkSeconds: 900,
    deliver: (link) => deliverSignIn(partial, link),
  })
  const services: Services = { ...partial, auth }
  const app = createApp(services)
  return {
    db,
    services,
    sent,
    setTime: (text) => void (moment = new Date(text)),
    nobody: () => new Client(app),
    as: (email) => Client.signIn(app, services, email),
  }
}

type Engine = { session: Session; close(): Promise<void> }

async function openEngine(): Promise<Engine> {
  return serverUrl ? openServer(serverUrl) : openEmbedded()
}

async function openEmbedded(): Promise<Engine> {
  const pglite = await copyEmbedded()
  const session: Session = {
    async query(sql, parameters) {
      const answer = await pglite.query(sql, [...parameters])
      return { rows: answer.rows, affected: answer.affectedRows }
    },
  }
  return { session, close: () => pglite.close() }
}

async function openServer(url: string): Promise<Engine> {
  const copy = await copyOnServer(url)
  const { Pool } = pg
  const pool = new Pool({
    connectionString: copy.url,
    max: 1,
    types: { getTypeParser: (await import('../../api/database/connect.ts')).serverParser },
  })
  const client = await pool.connect()
  const session: Session = {
    async query(sql, parameters) {
      const answer = await client.query(sql, [...parameters])
      return { rows: answer.rows, affected: answer.rowCount ?? undefined }
    },
  }
  return {
    session,
    close: async () => {
      client.release()
      await pool.end()
      await copy.drop()
    },
  }
}
