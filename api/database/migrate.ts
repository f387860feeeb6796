import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration'
import type { Db } from './connect.ts'

const folder = join(import.meta.dirname, '../../migrations')

class MigrationFiles implements MigrationProvider {
  async getMigrations(): Promise<Record<string, Migration>> {
    const files = (await readdir(folder)).filter((name) => name.endsWith('.ts')).sort()
    const loaded = await Promise.all(
      files.map((name) => import(join(folder, name)) as Promise<Migration>),
    )
    return Object.fromEntries(
      files.map((name, i) => [name.replace(/\.ts$/, ''), loaded[i] as Migration]),
    )
  }
}

/** Brings the database to the newest migration; returns the names applied. @throws the error of the one that failed; nothing of it stays. */
export async function migrate(db: Db): Promise<string[]> {
  if (await isNewest(db)) return []
  const migrator = new Migrator({ db, provider: new MigrationFiles() })
  const { error, results } = await migrator.migrateToLatest()
  if (error) throw error
  return (results ?? []).map((result) => result.migrationName)
}

/** True when every migration on disk is recorded: most starts need no more than this. */
async function isNewest(db: Db): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`
    select to_regclass('kysely_migration') is not null as known`.execute(db)
  if (!rows[0]?.known) return false
  const applied = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  const names = new Set(applied.rows.map(({ name }) => name))
  const files = (await readdir(folder)).filter((name) => name.endsWith('.ts'))
  return files.length === names.size && files.every((name) => names.has(name.replace(/\.ts$/, '')))
}
