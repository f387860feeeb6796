import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import { indicatorsFile } from './indicator-schemas.ts'
import { type Mistake, mistake } from './mistakes.ts'
import * as registers from './register-schemas.ts'
import * as schemas from './schemas.ts'
import { mistakesOfShape } from './shape.ts'

/** The files a programme must have. */
const required = {
  'programme.json': schemas.programmeFile,
  'councils.json': schemas.councilsFile,
  'jurisdictions.json': schemas.jurisdictionsFile,
  'groups.json': schemas.groupsFile,
  'logic-model.json': schemas.logicModelFile,
  'indicators.json': indicatorsFile,
}

/** The files it may have: people and registers. */
const optional = {
  'glossary.json': schemas.glossaryFile,
  'milestones.json': registers.milestonesFile,
  'tasks.json': registers.tasksFile,
  'practice-guides.json': registers.practiceGuidesFile,
  'guide-declarations.json': registers.guideDeclarationsFile,
  'guide-usage.json': registers.guideUsageFile,
  'annual-returns.json': registers.annualReturnsFile,
  'people.json': registers.peopleFile,
}

const schemaOf = { ...required, ...optional }

export type FileName = keyof typeof schemaOf

/** What the files say, each by its name; an optional file that is absent says nothing. */
export type Programme = { [File in keyof typeof required]: z.infer<(typeof required)[File]> } & {
  [File in keyof typeof optional]?: z.infer<(typeof optional)[File]>
}

export type Reading = { ok: true; programme: Programme } | { ok: false; mistakes: Mistake[] }

/** Stands for the names and contents of a folder's files. */
export async function folderHash(folder: string): Promise<Buffer> {
  const hash = createHash('sha256')
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted()) {
    hash
      .update(`${file}\0`)
      .update(await readFile(join(folder, file)))
      .update('\0')
  }
  return hash.digest()
}

/** Reads every file of the folder and checks its shape; either all of them are right, or every mistake comes back. */
export async function readFolder(folder: string): Promise<Reading> {
  const present = (await readdir(folder)).filter((file) => file.endsWith('.json')).toSorted()
  const absent = Object.keys(required).filter((file) => !present.includes(file))
  const read = await Promise.all(present.map((file) => readOne(folder, file)))
  const mistakes = [
    ...absent.map((file) => mistake(file, [], 'file_missing')),
    ...read.flatMap((one) => one.mistakes),
  ]
  if (mistakes.length > 0) return { ok: false, mistakes }
  const contents = Object.fromEntries(read.map((one) => [one.file, one.content]))
  return { ok: true, programme: contents as Programme }
}

type One = { file: string; content?: unknown; mistakes: Mistake[] }

async function readOne(folder: string, file: string): Promise<One> {
  if (!isKnown(file)) return { file, mistakes: [mistake(file, [], 'file_unknown')] }
  const text = await readFile(join(folder, file), 'utf8')
  try {
    return checkShape(file, JSON.parse(text))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return { file, mistakes: [mistake(file, [], 'not_json', { message: error.message })] }
  }
}

function checkShape(file: FileName, content: unknown): One {
  const parsed = schemaOf[file].safeParse(content)
  return parsed.success
    ? { file, content: parsed.data, mistakes: [] }
    : { file, mistakes: mistakesOfShape(file, parsed.error, content) }
}

function isKnown(file: string): file is FileName {
  return Object.hasOwn(schemaOf, file)
}
