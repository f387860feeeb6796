import { Kysely, PGliteDialect } from 'kysely'
import pg from 'pg'
import { inject } from 'vitest'
import {
  type Connection,
  connectServer,
  type Db,
  serverParser,
} from '../../api/database/connect.ts'
import type { DB } from '../../api/database/schema.ts'
import { copyEmbedded, copyOnServer, type TemplateName } from './template.ts'
import type { Session } from './transaction-dialect.ts'

/** A test file's own database, on the engine of the run: one session, and its end. */
export type Engine = { session: Session; close(): Promise<void> }

/** A copy of a template on the server of the run, or in memory. */
export async function openEngine(name: TemplateName): Promise<Engine> {
  return inject('templates').url ? openServer(name) : openEmbedded(name)
}

async function openEmbedded(name: TemplateName): Promise<Engine> {
  const pglite = await copyEmbedded(inject('templates'), name)
  const session: Session = {
    async query(sql, parameters) {
      const answer = await pglite.query(sql, [...parameters])
      return { rows: answer.rows, affected: answer.affectedRows }
    },
  }
  return { session, close: () => pglite.close() }
}

async function openServer(name: TemplateName): Promise<Engine> {
  const copy = await copyOnServer(inject('templates'), name)
  const client = new pg.Client({
    connectionString: copy.url,
    types: { getTypeParser: serverParser },
  })
  await client.connect()
  const session: Session = {
    async query(sql, parameters) {
      const answer = await client.query(sql, [...parameters])
      return { rows: answer.rows, affected: answer.rowCount ?? undefined }
    },
  }
  return {
    session,
    close: async () => {
      await client.end()
      await copy.drop()
    },
  }
}

/** A database of the test's own in which transactions commit; on a server, with a pool of connections. */
export async function openCommitting(
  name: TemplateName,
): Promise<{ db: Db; source: Connection['source']; end(): Promise<void> }> {
  const templates = inject('templates')
  if (!templates.url) {
    const pglite = await copyEmbedded(templates, name)
    const db = new Kysely<DB>({ dialect: new PGliteDialect({ pglite }) })
    return { db, source: { pglite }, end: () => db.destroy() }
  }
  const copy = await copyOnServer(templates, name)
  const connection = connectServer(copy.url, 12)
  return { ...connection, end: () => connection.close().then(copy.drop) }
}
