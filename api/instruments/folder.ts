import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compileInstrument } from './compile.ts'
import type { CompiledInstrument } from './compiled.ts'
import { mistake } from './mistakes.ts'
import { type FileMistake, inFile } from './refusal.ts'

/** One file of `surveys/`, compiled. */
export type InstrumentFile = { file: string; instrument: CompiledInstrument }

export type Reading = { files: InstrumentFile[]; mistakes: FileMistake[] }

/** Reads and compiles every instrument of a folder (`*.json`, not in folders inside it); nothing is written. */
export async function readInstruments(folder: string): Promise<Reading> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => entry.name)
  const read = await Promise.all(names.toSorted().map((file) => readOne(folder, file)))
  return {
    files: read.flatMap(({ files }) => files),
    mistakes: read.flatMap(({ mistakes }) => mistakes),
  }
}

async function readOne(folder: string, file: string): Promise<Reading> {
  const text = await readFile(join(folder, file), 'utf8')
  try {
    return compileFile(file, JSON.parse(text))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return {
      files: [],
      mistakes: inFile(file, [mistake([], 'instrument.not_json', { message: error.message })]),
    }
  }
}

function compileFile(file: string, definition: unknown): Reading {
  const compiled = compileInstrument(definition)
  return compiled.ok
    ? { files: [{ file, instrument: compiled.instrument }], mistakes: [] }
    : { files: [], mistakes: inFile(file, compiled.mistakes) }
}
