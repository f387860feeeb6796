import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Config } from '../../../config.ts'
import type { Db } from '../../../database/connect.ts'
import type { CompiledInstrument } from '../../../instruments/compiled.ts'
import { compiledForm, currentVersion } from '../../../instruments/queries.ts'
import { prepare } from '../../../server.ts'
import { insertWave } from '../../../waves/queries.ts'
import { answersTo } from '../answers.ts'
import { inviteEverybody, refreshStatistics, stagePeople } from '../people.ts'
import type { Place } from '../place.ts'
import type { Insert } from './pgbench.ts'

/** An open confidential round of many, whose links are known, and the real server on it. */
export type OpenRound = {
  db: Db
  url: string
  port: number
  /** A file with a line of JSON for each set of answers. */
  bodies: string
  insert: Insert
  close(): Promise<void>
}

const code = 'member-pulse'
const root = join(import.meta.dirname, '../../../..')

/** Opens the round on a database of its own, and starts the server on it. */
export async function openRound({ config, remove }: Place, people: number): Promise<OpenRound> {
  const { services, connection } = await prepare(config, { synthetic: false })
  const { db } = services
  const version = (await currentVersion(db, code))?.version ?? 1
  const instrument = await compiledForm(db, code, version, 'full')
  await stagePeople(db, people)
  const waveId = await invite(db, instrument)
  await refreshStatistics(db)
  const sets = answersTo(instrument).map((answers) => JSON.stringify(answers))
  const bodies = join(config.dataDir, 'answers')
  await writeFile(bodies, sets.map((answers) => `{"answers":${answers}}\n`).join(''))
  const server = await startServer(config)
  return {
    db,
    url: config.databaseUrl ?? '',
    port: server.port,
    bodies,
    insert: { waveId, answers: middle(sets) },
    close: async () => {
      server.process.kill('SIGTERM')
      await once(server.process, 'exit')
      await connection.close()
      await remove()
    },
  }
}

async function invite(
  db: Db,
  { code: instrument, version, title }: CompiledInstrument,
): Promise<string> {
  const waveId = await insertWave(db, {
    instrument: { code: instrument, version },
    form: 'full',
    mode: 'confidential',
    title,
    audience: { councils: ['JC'], roles: ['member'], groups: [] },
    domains: ['JC', 'PSSDC', 'PSCIOC'],
    openedAt: new Date(),
    closesOn: '2099-12-31',
  })
  await inviteEverybody(db, waveId)
  await sql`
    update invitation set secret_hash = sha256(lpad(numbered.n::text, 32, '0')::bytea)
    from (select id, row_number() over (order by id) - 1 as n from invitation) as numbered
    where invitation.id = numbered.id`.execute(db)
  await sql`create table bench_response (like response including all)`.execute(db)
  return waveId
}

/** The set of answers of middle length. */
const middle = (sets: readonly string[]): string =>
  sets.toSorted((a, b) => a.length - b.length)[sets.length >> 1] ?? '{}'

async function startServer(config: Config): Promise<{ process: ChildProcess; port: number }> {
  const port = await freePort()
  const child = spawn(process.execPath, [join(root, 'api/server.ts')], {
    env: {
      PATH: process.env['PATH'] ?? '',
      DATABASE_URL: config.databaseUrl ?? '',
      DATA_DIR: config.dataDir,
      PORT: String(port),
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((ready, fail) => {
    child.stdout.on('data', (text) => String(text).includes('ready') && ready())
    child.once('exit', (status) => fail(new Error(`The server ended with ${status}`)))
  })
  return { process: child, port }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}
