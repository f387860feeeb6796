import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely'
import pg from 'pg'
import { lock } from 'proper-lockfile'
import type { DB } from './schema.ts'

/** The database, or a transaction on it: the same type, so that queries don't care. */
export type Db = Kysely<DB>

export type Connection = {
  db: Db
  engine: 'postgres' | 'embedded'
  /** What `db` stands on, for a library that speaks to it by itself. */
  source: { pool: pg.Pool } | { pglite: PGlite }
  close(): Promise<void>
}

/** Counts and numerics are numbers, plain dates stay strings, bytes are Buffers, in both engines. */
const parsers = {
  20: Number,
  1700: Number,
  1082: (text: string) => text,
  17: (text: string) => Buffer.from(text.slice(2), 'hex'),
} satisfies Record<number, (text: string) => unknown>

/** Another process holds the data folder; two on one folder lose rows. */
export class FolderInUse extends Error {}

/** Connects to the server at `url`, or opens the embedded Postgres kept in `dataDir`. @throws FolderInUse */
export async function connect(options: {
  url: string | null
  dataDir: string
}): Promise<Connection> {
  return options.url ? connectServer(options.url) : openEmbedded(options.dataDir)
}

/** A pool on a PostgreSQL server (15 or later), PgBouncer in transaction mode included. */
export function connectServer(url: string, poolSize = 10): Connection {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    types: { getTypeParser: serverParser },
  })
  // A connection lost is told to whoever waits for its answer, and replaced. Unheard, the loss itself would end the
  // program: between two statements of a transaction, or while nobody uses it.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  return { db, engine: 'postgres', source: { pool }, close: () => db.destroy() }
}

async function openEmbedded(dataDir: string): Promise<Connection> {
  await mkdir(dataDir, { recursive: true })
  const release = await lock(dataDir, { lockfilePath: join(dataDir, 'lock'), stale: 10_000 }).catch(
    () => {
      throw new FolderInUse(
        `The data folder ${dataDir} is in use by another process. Stop it, or set DATA_DIR to another folder.`,
      )
    },
  )
  const pglite = await openPglite(join(dataDir, 'postgres'))
  const db = new Kysely<DB>({ dialect: new PGliteDialect({ pglite }) })
  return {
    db,
    engine: 'embedded',
    source: { pglite },
    close: async () => {
      await db.destroy()
      await release()
    },
  }
}

/** An embedded Postgres with our parsers; in memory without a folder. */
export async function openPglite(folder?: string, loadDataDir?: Blob): Promise<PGlite> {
  return PGlite.create({
    ...(folder ? { dataDir: folder } : {}),
    ...(loadDataDir ? { loadDataDir } : {}),
    parsers,
  })
}

export function serverParser(oid: number, format?: 'text' | 'binary'): (text: string) => unknown {
  const own = Object.hasOwn(parsers, oid) ? parsers[oid as keyof typeof parsers] : undefined
  return (
    own ??
    (format === 'binary'
      ? pg.types.getTypeParser(oid, 'binary')
      : pg.types.getTypeParser(oid, 'text'))
  )
}
