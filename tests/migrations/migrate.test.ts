import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Connection } from '../../api/database/connect.ts'
import { migrate } from '../../api/database/migrate.ts'
import { contentsOf } from '../support/tables.ts'
import { freshDatabase } from './fresh.ts'

const root = join(import.meta.dirname, '../..')
const files = readdirSync(join(root, 'migrations'))
  .map((name) => name.replace(/\.ts$/, ''))
  .sort()

let connection: Connection
let applied: string[]

beforeAll(async () => {
  connection = await freshDatabase()
  applied = await migrate(connection.db)
})
afterAll(() => connection.close())

describe('a fresh database', () => {
  it('takes every migration, in order of their names', () => {
    expect(applied).toEqual(files)
  })

  it('takes none a second time, and nothing changes', async () => {
    const before = await contentsOf(connection.db)
    expect(await migrate(connection.db)).toEqual([])
    expect(await contentsOf(connection.db)).toEqual(before)
  })
})

describe('a migration', () => {
  it.each(files)('%s is named by its day, its place on it and what it does', (name) => {
    expect(name).toMatch(/^20\d{6}-\d{2}-[a-z]+(-[a-z]+)*$/)
  })

  it('is forward only', async () => {
    for (const name of files)
      expect(Object.keys(await import(`../../migrations/${name}.ts`)), name).toEqual(['up'])
  })

  it('leaves nothing to the session: a pooler gives each transaction another one', () => {
    const texts = ['api', 'migrations'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.ts'))
        .map((path) => [path, readFileSync(join(root, folder, path), 'utf8')] as const),
    )
    const stateful = /\b(set session|set search_path|listen |pg_advisory_lock|prepare |temp table)/i
    const found = texts.filter(([, text]) =>
      [...text.matchAll(/sql`[^`]*`/g)].some(([statement]) => stateful.test(statement)),
    )
    expect(found.map(([path]) => path)).toEqual([])
  })
})

describe('the words of constraints', () => {
  it('are of constraints the database has', async () => {
    const text = readFileSync(join(root, 'api/database/constraints.ts'), 'utf8')
    const named = [...text.matchAll(/^ {2}(\w+): '/gm)].map(([, name]) => name)
    const { rows } = await sql<{ name: string }>`
      select conname as name from pg_constraint
      union select indexrelid::regclass::text from pg_index
      union select tgname from pg_trigger`.execute(connection.db)
    const known = new Set(rows.map(({ name }) => name))
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((name) => !known.has(name ?? ''))).toEqual([])
  })
})

describe('the generated types', () => {
  it('are those of the migrated database', async () => {
    const schema = join(root, 'api/commands/schema.ts')
    await expect(promisify(execFile)(process.execPath, [schema, '--verify'])).resolves.toBeDefined()
  }, 60_000)
})
