import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { createApp } from './app.ts'
import { systemClock } from './clock.ts'
import { type Config, ConfigError, readConfig } from './config.ts'
import { type Connection, connect, connectServer, FolderInUse } from './database/connect.ts'
import { migrate } from './database/migrate.ts'
import { pageRoutes } from './http/pages.ts'
import { SecuredAnswer } from './http/secured-answer.ts'
import { loadInstruments } from './instruments/actions.ts'
import { createJobs } from './jobs/boss.ts'
import { jobDefinitions } from './jobs/definitions.ts'
import { deriveKeys, masterSecret } from './keys.ts'
import { createLog } from './log.ts'
import { finishDispatch } from './mail/dispatch.ts'
import { createMailer } from './mail/mailer.ts'
import { firstAdministrator } from './people/first-administrator.ts'
import { Problem } from './problem.ts'
import { loadProgramme } from './programme/actions.ts'
import { findProgramme } from './programme/queries.ts'
import { composeServices, type Services } from './services.ts'

/** A start that cannot go on, said in one sentence. */
export class StartRefused extends Error {}

export type Running = { services: Services; url: string; stop(): Promise<void> }

/** Config → database → migrations → programme: everything a request needs, before anything listens. */
export async function prepare(
  config: Config,
  options: { synthetic: boolean },
): Promise<{ services: Services; connection: Connection }> {
  const connection = await connect({ url: config.databaseUrl, dataDir: config.dataDir })
  try {
    await bringUpToDate(config, connection)
    await refuseOtherKind(connection, options.synthetic)
    const log = createLog(config.logLevel)
    const services = composeServices({
      db: connection.db,
      config,
      keys: deriveKeys(await masterSecret(config)),
      clock: systemClock,
      mailer: createMailer({
        smtpUrl: config.smtpUrl,
        from: config.mailFrom,
        domain: new URL(config.publicUrl).hostname,
        rate: config.mailRate,
        returnPath: config.mailReturnPath,
      }),
      jobs: createJobs(connection, log),
      log,
    })
    await loadInstruments(services.db, join(import.meta.dirname, '../surveys'))
    await loadProgramme(services.db, config.programmeDir, { synthetic: options.synthetic })
    return { services, connection }
  } catch (error) {
    await connection.close()
    throw error
  }
}

async function bringUpToDate(config: Config, connection: Connection): Promise<void> {
  if (!config.migrationDatabaseUrl || config.migrationDatabaseUrl === config.databaseUrl) {
    await migrate(connection.db)
    return
  }
  const direct = connectServer(config.migrationDatabaseUrl, 1)
  await migrate(direct.db).finally(() => direct.close())
}

/** A demo's folder stays a demo's, and a programme's a programme's. */
async function refuseOtherKind({ db }: Connection, synthetic: boolean): Promise<void> {
  const programme = await findProgramme(db)
  if (!programme || programme.synthetic === synthetic) return
  throw new StartRefused(
    programme.synthetic
      ? 'This data is synthetic: it belongs to the demo. Set DATA_DIR (or DATABASE_URL) to another place.'
      : 'This data is a real programme’s: the demo does not touch it. Set DATA_DIR (or DATABASE_URL) to another place.',
  )
}

/** Serves the app until `stop`: what is under way is finished first. */
export async function listen(services: Services, connection: Connection): Promise<Running> {
  const { config } = services
  const app = createApp(services).route('/', pageRoutes())
  const server = serve({
    fetch: app.fetch,
    port: config.port,
    hostname: config.host,
    serverOptions: { ServerResponse: SecuredAnswer },
  })
  await new Promise<void>((ready, fail) => server.once('listening', ready).once('error', fail))
  return {
    services,
    url: config.publicUrl,
    async stop() {
      await new Promise((closed) => server.close(closed))
      await services.signInRequests.finish()
      await finishDispatch(services)
      await services.jobs.stop()
      services.mailer.close()
      await connection.close()
    },
  }
}

/** Starts the jobs, last of all: nobody waits for them, and answers are taken meanwhile. */
export function startJobs(services: Services): void {
  void services.jobs
    .start(services, jobDefinitions)
    .catch((err: unknown) => services.log.error({ err }, 'the jobs could not start'))
}

/** Stops once, in order, on the signals an operator or a terminal sends. */
export function stopOnSignals(running: Running): void {
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), 10_000).unref()
    running.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
}

/** Runs `start`; what a person can mend is said in a sentence, the rest as it is. */
export async function runCommand(
  start: (config: Config) => Promise<void>,
  defaults: Record<string, string> = {},
): Promise<void> {
  try {
    await start(readConfig({ ...defaults, ...process.env }))
  } catch (error) {
    console.error(plainSentence(error) ?? error)
    process.exit(1)
  }
}

function plainSentence(error: unknown): string | null {
  if (error instanceof ConfigError || error instanceof StartRefused || error instanceof FolderInUse)
    return error.message
  if (error instanceof Problem) return `${error.word}\n${JSON.stringify(error.details, null, 2)}`
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'EADDRINUSE') return 'The port is taken by another program. Set PORT to another one.'
  if (code === 'ECONNREFUSED') return 'The database server does not answer. Check DATABASE_URL.'
  return null
}

if (import.meta.main) {
  await runCommand(async (config) => {
    const { services, connection } = await prepare(config, { synthetic: false })
    const invitation = await firstAdministrator(services)
    const running = await listen(services, connection)
    stopOnSignals(running)
    console.log(`Arpent is ready at ${running.url}`)
    if (invitation) console.log(invitation)
    startJobs(services)
  })
}
