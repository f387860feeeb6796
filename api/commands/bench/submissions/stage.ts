import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Db } from '../../../database/connect.ts'
import type { CompiledInstrument } from '../../../instruments/compiled.ts'
import { compiledForm, currentVersion } from '../../../instruments/queries.ts'
import { prepare } from '../../../server.ts'
import { insertWave } from '../../../waves/queries.ts'
import { answersTo } from '../answers.ts'
import { inviteEverybody, refreshStatistics, stagePeople } from '../people.ts'
import type { Place } from '../place.ts'
import type { Insert } from './pgbench.ts'
import { startServer } from './server-process.ts'

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
      await server.stop()
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
