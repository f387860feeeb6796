import type { Db } from '../database/connect.ts'
import { compileInstrument } from './compile.ts'
import type { CompiledInstrument } from './compiled.ts'
import { shortForm } from './form.ts'

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

const compiled = new Map<string, CompiledInstrument>()

/**
 * The form a wave asks, ready for checking and counting. A published version never changes, so each is compiled once.
 * @throws when the version does not exist or has no such form: a wave can't refer to one.
 */
export async function compiledForm(
  db: Db,
  code: string,
  version: number,
  form: string,
): Promise<CompiledInstrument> {
  const key = `${code}@${version}/${form}`
  const kept = compiled.get(key)
  if (kept) return kept
  const { definition } = await db
    .selectFrom('instrument_version')
    .select('definition')
    .where('instrument_code', '=', code)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  const ready = formOf(definition, form)
  if (!ready) throw new Error(`${key} is not a form that can be asked`)
  compiled.set(key, ready)
  return ready
}

function formOf(definition: unknown, form: string): CompiledInstrument | null {
  const compilation = compileInstrument(definition)
  if (!compilation.ok) return null
  return form === 'short' ? shortForm(compilation.instrument) : compilation.instrument
}
