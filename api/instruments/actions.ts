import { recordAudit } from '../audit/queries.ts'
import { type Clock, systemClock } from '../clock.ts'
import { contentHash } from '../content-hash.ts'
import type { Db } from '../database/connect.ts'
import { transact } from '../database/transact.ts'
import { compileInstrument } from './compile.ts'
import type { CompiledInstrument } from './compiled.ts'
import { type InstrumentFile, readInstruments } from './folder.ts'
import { insertItems, insertVersion, listItems, listVersions } from './queries.ts'
import { type FileMistake, inFile, refusal } from './refusal.ts'
import { isPublished, itemsOf, mistakesOfItems, mistakesOfVersion } from './stored.ts'

type Options = { clock?: Clock }

/** What a load or a publication did: the instruments now published that were not before, as `code@version`. */
export type Publication = { published: string[] }

/**
 * Publishes a definition as a new version of its instrument, for good. What is published already and says the same
 * stays untouched.
 * @throws the problem `instrument.refused` with every mistake
 */
export async function publishInstrument(
  db: Db,
  definition: unknown,
  options: Options = {},
): Promise<Publication> {
  const compiled = compileInstrument(definition)
  const file = 'definition'
  if (!compiled.ok) throw refusal(inFile(file, compiled.mistakes))
  return publishAll(db, [{ file, instrument: compiled.instrument }], options)
}

/**
 * Publishes every instrument of a folder (`surveys/`): all that are new, or none when one holds a mistake. Loading
 * twice writes nothing.
 * @throws the problem `instrument.refused` with every mistake: file, path in the file, reason in both languages
 */
export async function loadInstruments(
  db: Db,
  folder: string,
  options: Options = {},
): Promise<Publication> {
  const { files, mistakes } = await readInstruments(folder)
  if (mistakes.length > 0) throw refusal(mistakes)
  return publishAll(db, files, options)
}

async function publishAll(
  db: Db,
  files: readonly InstrumentFile[],
  { clock = systemClock }: Options,
): Promise<Publication> {
  return transact(db, async (trx) => {
    const published: string[] = []
    const mistakes: FileMistake[] = []
    for (const { file, instrument } of files) {
      const versions = await listVersions(trx, instrument.code)
      if (isPublished(instrument, versions)) continue
      const found = [
        ...mistakesOfVersion(instrument, versions),
        ...mistakesOfItems(instrument, await listItems(trx)),
      ]
      mistakes.push(...inFile(file, found))
      if (mistakes.length === 0) published.push(await publish(trx, instrument, clock.now()))
    }
    if (mistakes.length > 0) throw refusal(mistakes)
    return { published }
  })
}

async function publish(trx: Db, instrument: CompiledInstrument, at: Date): Promise<string> {
  const subject = `${instrument.code}@${instrument.version}`
  await insertVersion(trx, { instrument, hash: contentHash(instrument.definition), at })
  await insertItems(trx, itemsOf(instrument))
  await recordAudit(trx, { at, personId: null, action: 'instrument.published', subject })
  return subject
}
