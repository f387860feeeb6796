import { join } from 'node:path'
import {
  generate,
  IdentifierNode,
  ModuleReferenceNode,
  PostgresDialect as CodegenDialect,
} from 'kysely-codegen'
import { Kysely, PGliteDialect } from 'kysely'
import { openPglite } from '../database/connect.ts'
import { migrate } from '../database/migrate.ts'
import type { DB } from '../database/schema.ts'

/** Writes `api/database/schema.ts` from a freshly migrated database; with `--verify`, fails when the file is behind. */
const db = new Kysely<DB>({ dialect: new PGliteDialect({ pglite: await openPglite() }) })
await migrate(db)
await generate({
  db,
  dialect: withOwnColumns(
    new CodegenDialect({ domains: false, dateParser: 'string', numericParser: 'number' }),
  ),
  excludePattern: 'kysely_*',
  typeMapping: { int8: 'number' },
  outFile: join(import.meta.dirname, '../database/schema.ts'),
  verify: process.argv.includes('--verify'),
})
await db.destroy()

function withOwnColumns(dialect: CodegenDialect): CodegenDialect {
  const columns = new ModuleReferenceNode('./columns.ts')
  const scalars = {
    bilingual: new IdentifierNode('BilingualColumn'),
    json: new IdentifierNode('JsonColumn'),
    jsonb: new IdentifierNode('JsonColumn'),
  }
  Object.assign(dialect.adapter.scalars, scalars)
  Object.assign(dialect.adapter.imports, { BilingualColumn: columns, JsonColumn: columns })
  return dialect
}
