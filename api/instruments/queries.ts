import { json } from '../database/columns.ts'
import type { Db } from '../database/connect.ts'
import { compileInstrument } from './compile.ts'
import type { CompiledInstrument } from './compiled.ts'
import { shortForm } from './form.ts'
import type { StoredItem, StoredVersion } from './stored.ts'

/** Every instrument's newest published version, by code. */
export async function listInstruments(db: Db) {
  return db
    .selectFrom('instrument_version')
    .distinctOn('instrument_code')
    .select(['instrument_code as code', 'version', 'title', 'minutes', 'modes'])
    .orderBy('instrument_code')
    .orderBy('version', 'desc')
    .execute()
}

/** The newest published version of an instrument; undefined when there is none. */
export async function currentVersion(db: Db, code: string) {
  return db
    .selectFrom('instrument_version')
    .select(['instrument_code as code', 'version', 'title', 'minutes', 'modes', 'definition'])
    .where('instrument_code', '=', code)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Locks the instrument until the transaction ends: of two launches at once the second sees whom the first asked. */
export async function lockInstrument(db: Db, code: string): Promise<void> {
  await db
    .selectFrom('instrument')
    .select('code')
    .where('code', '=', code)
    .forNoKeyUpdate()
    .execute()
}

/** A published version never changes: what a database answered once is not asked again. By content, forms are shared between databases. */
const published = new WeakMap<Db, Map<string, CompiledInstrument>>()
const compiled = new Map<string, CompiledInstrument>()

/**
 * The form a wave asks, ready for checking and counting. Compiled once for each content and form.
 * @throws when the version does not exist or has no such form: a wave can't refer to one.
 */
export async function compiledForm(
  db: Db,
  code: string,
  version: number,
  form: string,
): Promise<CompiledInstrument> {
  // What a transaction reads may be its own, and be rolled back.
  if (db.isTransaction) return readForm(db, code, version, form)
  const forms = published.get(db) ?? new Map<string, CompiledInstrument>()
  published.set(db, forms)
  const name = `${code}@${version}/${form}`
  const kept = forms.get(name) ?? (await readForm(db, code, version, form))
  forms.set(name, kept)
  return kept
}

async function readForm(
  db: Db,
  code: string,
  version: number,
  form: string,
): Promise<CompiledInstrument> {
  const { hash } = await versionOf(db, code, version)
    .select('content_hash as hash')
    .executeTakeFirstOrThrow()
  const key = `${hash.toString('hex')}/${form}`
  const kept = compiled.get(key)
  if (kept) return kept
  const { definition } = await versionOf(db, code, version)
    .select('definition')
    .executeTakeFirstOrThrow()
  const ready = formOf(definition, form)
  if (!ready) throw new Error(`${code}@${version} has no ${form} form that can be asked`)
  compiled.set(key, ready)
  return ready
}

const versionOf = (db: Db, code: string, version: number) =>
  db
    .selectFrom('instrument_version')
    .where('instrument_code', '=', code)
    .where('version', '=', version)

function formOf(definition: unknown, form: string): CompiledInstrument | null {
  const compilation = compileInstrument(definition)
  if (!compilation.ok) return null
  return form === 'short' ? shortForm(compilation.instrument) : compilation.instrument
}

/** The versions of an instrument that are published, and a hash of what each says. */
export async function listVersions(db: Db, code: string): Promise<StoredVersion[]> {
  return db
    .selectFrom('instrument_version')
    .select(['version', 'content_hash as hash'])
    .where('instrument_code', '=', code)
    .execute()
}

/** Every version of every item that a published instrument asks. */
export async function listItems(db: Db): Promise<StoredItem[]> {
  return db
    .selectFrom('item_version')
    .select(['item_code as code', 'version', 'scale', 'choices'])
    .execute()
}

/** Stores a version, and the instrument under its newest title. */
export async function insertVersion(
  db: Db,
  { instrument, hash, at }: { instrument: CompiledInstrument; hash: Buffer; at: Date },
): Promise<void> {
  const { code, version, title, definition, minutes, modes } = instrument
  await db
    .insertInto('instrument')
    .values({ code, title: json(title) })
    .onConflict((conflict) => conflict.column('code').doUpdateSet({ title: json(title) }))
    .execute()
  await db
    .insertInto('instrument_version')
    .values({
      instrument_code: code,
      version,
      title: json(title),
      definition: json(definition),
      content_hash: hash,
      minutes,
      modes: [...modes],
      published_at: at,
    })
    .execute()
}

/** Stores the item versions that are not there yet; those that are never change. */
export async function insertItems(db: Db, items: readonly StoredItem[]): Promise<void> {
  if (items.length === 0) return
  const rows = items.map(({ code, version, scale, choices }) => ({
    item_code: code,
    version,
    scale,
    choices: [...choices],
  }))
  await db
    .insertInto('item_version')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['item_code', 'version']).doNothing())
    .execute()
}
