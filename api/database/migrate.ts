import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
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
  const migrator = new Migrator({ db, provider: new MigrationFiles() })
  const { error, results } = await migrator.migrateToLatest()
  if (error) throw error
  return (results ?? []).map((result) => result.migrationName)
}
