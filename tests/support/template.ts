import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, PGliteDialect } from 'kysely'
import pg from 'pg'
import { connectServer, type Db, openPglite } from '../../api/database/connect.ts'
import { migrate } from '../../api/database/migrate.ts'
import type { DB } from '../../api/database/schema.ts'
import { seedCast, seedSmallProgramme } from './cast.ts'

/** A migrated database with the programme and the cast, made once a run and copied for each test file. */
const folder = join(tmpdir(), 'arpent-tests')
const dump = join(folder, 'template.tar')
const templateName = 'arpent_template'

/** The server to test on, where one is given; else the embedded engine. */
export const serverUrl = process.env['TEST_DATABASE_URL'] ?? null

/** Makes the template (vitest's global setup). */
export async function makeTemplate(): Promise<void> {
  await (serverUrl ? makeOnServer(serverUrl) : makeEmbedded())
}

async function fillTemplate(db: Db): Promise<void> {
  await migrate(db)
  await seedSmallProgramme(db)
  await seedCast(db)
}

async function makeEmbedded(): Promise<void> {
  const pglite = await openPglite()
  const db = new Kysely<DB>({ dialect: new PGliteDialect({ pglite }) })
  await fillTemplate(db)
  const archive = await pglite.dumpDataDir('none')
  await mkdir(folder, { recursive: true })
  await writeFile(dump, Buffer.from(await archive.arrayBuffer()))
  await db.destroy()
}

async function makeOnServer(url: string): Promise<void> {
  await onServer(
    url,
    `drop database if exists ${templateName} with (force)`,
    `create database ${templateName}`,
  )
  const connection = connectServer(databaseUrl(url, templateName), 1)
  await fillTemplate(connection.db)
  await connection.close()
}

/** A private copy of the template in memory. */
export async function copyEmbedded() {
  return openPglite(undefined, new Blob([await readFile(dump)]))
}

/** A private copy of the template on the server; `drop` removes it. */
export async function copyOnServer(url: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `arpent_test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`
  await onServer(url, `create database ${name} template ${templateName}`)
  return {
    url: databaseUrl(url, name),
    drop: () => onServer(url, `drop database if exists ${name} with (force)`),
  }
}

async function onServer(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

function databaseUrl(url: string, name: string): string {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.href
}

/** Removes what the run left. */
export const removeTemplate = (): Promise<void> => rm(folder, { recursive: true, force: true })
