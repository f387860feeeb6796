import type * as Bosses from 'pg-boss'
import type { PgBoss } from 'pg-boss'
import type { Connection } from '../database/connect.ts'
import type { Log } from '../log.ts'
import type { Services } from '../services.ts'
import type { JobDefinition, Jobs } from './jobs.ts'

/** How soon a run that was asked for begins, at most: asking the database often is what an idle program spends. */
const pollSeconds = { promptly: 2, otherwise: 15 }
const stopMilliseconds = 5_000

/** Done jobs are of no use to anybody an hour later. */
const queue = { retryLimit: 3, retryDelay: 30, retentionSeconds: 3_600, deleteAfterSeconds: 3_600 }

/** Runs asked for together are one run. */
const batchSize = 100

type Library = typeof Bosses

/**
 * Jobs kept by pg-boss in the program's own database, in a schema of their own. Nothing runs, or is asked for, before
 * `start`; the library itself is read then, so that nobody waits for it while the program starts.
 */
export function createJobs(connection: Connection, log: Log): Jobs {
  let opened: { boss: PgBoss; library: Library } | null = null
  let started = false
  let starting: Promise<unknown> = Promise.resolve()
  async function begin(services: Services, definitions: readonly JobDefinition[]): Promise<void> {
    const library = await import('pg-boss')
    const boss = bossOf(library, connection, log)
    opened = { boss, library }
    await boss.start()
    for (const definition of definitions) await register(boss, services, definition)
    started = true
  }
  return {
    async wake(trx, name) {
      if (started && opened)
        await opened.boss.send(name, null, { db: opened.library.fromKysely(trx) })
    },
    start(services, definitions) {
      const begun = begin(services, definitions)
      starting = begun.catch(() => {})
      return begun
    },
    async stop() {
      await starting
      started = false
      await opened?.boss.stop({ timeout: stopMilliseconds })
    },
  }
}

function bossOf(library: Library, connection: Connection, log: Log): PgBoss {
  const boss = new library.PgBoss({
    ...databaseOf(library, connection),
    schema: 'jobs',
    registerInstance: false,
    cronWorkerIntervalSeconds: pollSeconds.otherwise,
  })
  boss.on('error', (err) => log.error({ err }, 'a job could not be run'))
  return boss
}

async function register(
  boss: PgBoss,
  services: Services,
  { name, everyMinute, promptly, run }: JobDefinition,
): Promise<void> {
  await boss.createQueue(name, queue)
  if (everyMinute) await boss.schedule(name, '* * * * *')
  const pollingIntervalSeconds = promptly ? pollSeconds.promptly : pollSeconds.otherwise
  await boss.work(name, { pollingIntervalSeconds, batchSize }, async () => {
    await run(services)
  })
  await boss.send(name, null)
}

/** The program's own connections: one pool on a server, the one session of the embedded engine. */
const databaseOf = ({ fromPglite }: Library, { source }: Connection) =>
  'pglite' in source
    ? { db: fromPglite(source.pglite), backend: 'pglite' as const }
    : { db: { executeSql: (text: string, values?: unknown[]) => source.pool.query(text, values) } }
