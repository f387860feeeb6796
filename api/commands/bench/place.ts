import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Config } from '../../config.ts'

/** A database of the bench's own: the settings that lead to it, and its end. */
export type Place = { config: Config; remove(): Promise<void> }

/** A new database beside the one of DATABASE_URL, or a temporary data folder. */
export async function makePlace(config: Config, name: string): Promise<Place> {
  const dataDir = await mkdtemp(join(tmpdir(), 'arpent-bench-'))
  const removeFolder = () => rm(dataDir, { recursive: true, force: true })
  const server = config.databaseUrl
  const own = { ...config, dataDir, roundKeysDir: join(dataDir, 'keys', 'rounds') }
  if (!server) return { config: own, remove: removeFolder }
  const database = `arpent_bench_${process.pid}_${name}`
  await onServer(server, `create database ${database}`)
  const url = new URL(server)
  url.pathname = `/${database}`
  return {
    config: { ...own, databaseUrl: url.href, migrationDatabaseUrl: url.href },
    remove: async () => {
      await onServer(server, `drop database if exists ${database} with (force)`)
      await removeFolder()
    },
  }
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}
