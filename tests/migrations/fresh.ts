import { Kysely, PGliteDialect } from 'kysely'
import pg from 'pg'
import { type Connection, connectServer, openPglite } from '../../api/database/connect.ts'
import type { DB } from '../../api/database/schema.ts'

const server = process.env['TEST_DATABASE_URL']

/** A database nothing was ever done to, on the engine under test. */
export async function freshDatabase(): Promise<Connection> {
  if (server) return freshOnServer(server)
  const pglite = await openPglite()
  const db = new Kysely<DB>({ dialect: new PGliteDialect({ pglite }) })
  return { db, engine: 'embedded', source: { pglite }, close: () => db.destroy() }
}

async function freshOnServer(url: string): Promise<Connection> {
  const name = `arpent_fresh_${process.pid}_${Math.random().toString(36).slice(2, 10)}`
  await administer(url, `create database ${name}`)
  const address = new URL(url)
  address.pathname = `/${name}`
  const connection = connectServer(address.href, 1)
  const close = () =>
    connection.close().then(() => administer(url, `drop database if exists ${name} with (force)`))
  return { ...connection, close }
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}
