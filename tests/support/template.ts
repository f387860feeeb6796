import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect } from 'kysely'
import pg from 'pg'
import { connectServer, type Db, openPglite } from '../../api/database/connect.ts'
import { migrate } from '../../api/database/migrate.ts'
import type { DB } from '../../api/database/schema.ts'
import { loadInstruments } from '../../api/instruments/actions.ts'
import { loadProgramme } from '../../api/programme/actions.ts'
import { seedCast, seedSmallProgramme } from './cast.ts'

/** What a test starts from: `bare` is migrated, with the cast and little else; `programme` has the Joint Councils' programme and instruments. */
export type TemplateName = 'bare' | 'programme'

/** Where this run's templates are: names on the server, or files of the embedded engine. */
export type Templates = { url: string | null; places: Record<TemplateName, string>; run: string }

const surveys = join(import.meta.dirname, '../../surveys')

const stages: Record<TemplateName, (db: Db) => Promise<void>> = {
  async bare(db) {
    await migrate(db)
    await seedSmallProgramme(db)
    await seedCast(db)
  },
  async programme(db) {
    await loadInstruments(db, surveys)
    await loadProgramme(db, join(surveys, 'programme'))
  },
}

/** Makes this run's templates, on the server where one is given, else as dumps of the embedded engine. */
export async function makeTemplates(url: string | null): Promise<Templates> {
  return url ? makeOnServer(url) : makeEmbedded()
}

async function makeEmbedded(): Promise<Templates> {
  const run = await mkdtemp(join(tmpdir(), 'arpent-tests-'))
  const pglite = await openPglite()
  const db = new Kysely<DB>({ dialect: new PGliteDialect({ pglite }) })
  const places = { bare: join(run, 'bare.tar'), programme: join(run, 'programme.tar') }
  for (const name of ['bare', 'programme'] as const) {
    await stages[name](db)
    const archive = await pglite.dumpDataDir('none')
    await writeFile(places[name], Buffer.from(await archive.arrayBuffer()))
  }
  await db.destroy()
  return { url: null, places, run }
}

async function makeOnServer(url: string): Promise<Templates> {
  const run = `arpent_${process.pid}`
  const places = { bare: `${run}_bare`, programme: `${run}_programme` }
  await onServer(url, `create database ${places.bare}`)
  await fill(databaseUrl(url, places.bare), stages.bare)
  await onServer(url, `create database ${places.programme} template ${places.bare}`)
  await fill(databaseUrl(url, places.programme), stages.programme)
  return { url, places, run }
}

async function fill(url: string, stage: (db: Db) => Promise<void>): Promise<void> {
  const connection = connectServer(url, 1)
  await stage(connection.db).finally(() => connection.close())
}

/** A private copy of an embedded template, in memory. */
export async function copyEmbedded({ places }: Templates, name: TemplateName): Promise<PGlite> {
  return openPglite(undefined, new Blob([await readFile(places[name])]))
}

export type ServerCopy = { url: string; drop(): Promise<void> }

/** A private copy of a template on the server; `drop` removes it. */
export async function copyOnServer(
  { url, places, run }: Templates,
  name: TemplateName,
): Promise<ServerCopy> {
  if (!url) throw new Error('No server is given')
  const copy = `${run}_${process.pid}_${Math.random().toString(36).slice(2, 10)}`
  await onServer(url, `create database ${copy} template ${places[name]}`)
  return {
    url: databaseUrl(url, copy),
    drop: () => onServer(url, `drop database if exists ${copy} with (force)`),
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

/** Removes what the run made. */
export async function removeTemplates({ url, places, run }: Templates): Promise<void> {
  if (url)
    await onServer(
      url,
      ...Object.values(places).map((name) => `drop database if exists ${name} with (force)`),
    )
  else await rm(run, { recursive: true, force: true })
}
