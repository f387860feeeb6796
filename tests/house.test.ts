import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import {
  longFiles,
  longFunctions,
  readEnvironment,
  runOnImport,
  toolsOwn,
  writeSql,
} from './house/exceptions.ts'
import { forbidden, permitted } from './house/forbidden.ts'
import { findViolations } from './house/graph.ts'
import { rules } from './house/rules.ts'
import { describeSource, listFiles, readSource, type Source } from './house/source.ts'

const root = join(import.meta.dirname, '..')
const folders = ['api', 'web', 'migrations']

describe('who may import whom', () => {
  it('holds in the whole house', async () => {
    expect(await findViolations(root, folders)).toEqual([])
  })

  it('has a house that breaks each rule', () => {
    expect(Object.keys(forbidden).sort()).toEqual(rules.map(({ name }) => name).sort())
  })

  it.each(Object.entries(forbidden))('%s: a breach is reported', async (name, house) => {
    const found = await findViolations(build(house), topFolders(house))
    expect(found.filter(({ rule }) => rule === name).map(({ from }) => from)).toContain(
      Object.keys(house)[0],
    )
  })

  it('lets types, queries and onward calls pass', async () => {
    expect(await findViolations(build(permitted), topFolders(permitted))).toEqual([])
  })
})

const files = listFiles(root, [...folders, 'tests'], /\.tsx?$/).map((path) =>
  readSource(root, path),
)
const program = files.filter(({ path }) => !path.startsWith('tests/'))

const where = (
  facts: 'any' | 'defaultExport' | 'environment' | 'sql' | 'effects',
  among: Source[],
) => among.flatMap((file) => file[facts].map((line) => `${file.path}:${line}`))
const except = (list: Readonly<Record<string, string>>, among: Source[]) =>
  among.filter(({ path }) => !Object.hasOwn(list, path))

describe('what a file may do', () => {
  it('writes SQL only in queries and migrations; measurements of speed and tests set the stage', () => {
    const others = except(writeSql, program).filter(
      ({ path }) => !/queries\.ts$|^migrations\/|^api\/commands\/bench/.test(path),
    )
    expect(where('sql', others)).toEqual([])
  })

  it('reads the environment only where settings are parsed', () => {
    const others = except(readEnvironment, files).filter(
      ({ path }) => !/^api\/commands\/|^tests\/browser\//.test(path),
    )
    expect(where('environment', others)).toEqual([])
  })

  it('runs nothing by being imported, but for what starts a program', () => {
    const others = except(runOnImport, program).filter(
      ({ path }) => !path.startsWith('api/commands/'),
    )
    expect(where('effects', others)).toEqual([])
  })

  it('names its exports, tools’ own files apart, and knows the type of everything', () => {
    const named = files.filter(({ path }) => !toolsOwn.test(path))
    expect(where('defaultExport', named)).toEqual([])
    expect(where('any', files)).toEqual([])
  })

  it('is seen doing it', () => {
    const seen = describeSource(
      'api/waves/close.ts',
      `// opens with a comment
import { sql } from 'kysely'
const port = process.env.PORT
export default function read(given: any) {
  return [sql\`select 1\`, db.selectFrom('wave')]
}
read(port)
`,
    )
    expect(seen).toEqual({
      path: 'api/waves/close.ts',
      lines: 7,
      functions: [{ line: 4, lines: 3 }],
      any: [4],
      defaultExport: [4],
      environment: [3],
      sql: [5, 5],
      effects: [7],
    })
  })
})

describe('how much a file holds', () => {
  it('at most 220 lines of program, 300 of tests, which list cases', () => {
    const long = except(longFiles, files).filter(
      ({ path, lines }) => lines > (path.startsWith('tests/') ? 300 : 220),
    )
    expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([])
  })

  it('at most 45 lines a function, 60 with markup; a migration is one list of statements', () => {
    const bounded = except(longFunctions, program).filter(
      ({ path }) => !path.startsWith('migrations/'),
    )
    const long = bounded.flatMap(({ path, functions }) =>
      functions
        .filter(({ lines }) => lines > (path.endsWith('.tsx') ? 60 : 45))
        .map(({ line, lines }) => `${path}:${line}: ${lines}`),
    )
    expect(long).toEqual([])
  })

  it('under 15 lines a route', () => {
    const routes = program.filter(({ path }) => /^api\/.+\/routes\.ts$/.test(path))
    const long = routes.flatMap(({ path, functions }) =>
      functions.filter(({ lines }) => lines >= 15).map(({ line }) => `${path}:${line}`),
    )
    expect(routes.length).toBeGreaterThan(4)
    expect(long).toEqual([])
  })

  it('half the files at most 80 lines, half the functions at most 12', () => {
    const sizes = except(longFiles, program).map(({ lines }) => lines)
    const lengths = program.flatMap(({ functions }) => functions.map(({ lines }) => lines))
    const figures = {
      files: sizes.length,
      fileMedian: at(sizes, 0.5),
      file90: at(sizes, 0.9),
      functions: lengths.length,
      functionMedian: at(lengths, 0.5),
      function90: at(lengths, 0.9),
      testLinesToProgramLines: ratio(files),
    }
    console.log(figures)
    expect(figures.fileMedian).toBeLessThanOrEqual(80)
    expect(figures.file90).toBeLessThanOrEqual(220)
    expect(figures.functionMedian).toBeLessThanOrEqual(12)
    expect(figures.function90).toBeLessThanOrEqual(45)
  })
})

const at = (sizes: number[], share: number): number =>
  sizes.toSorted((a, b) => a - b)[Math.ceil(share * sizes.length) - 1] ?? 0

function ratio(among: Source[]): number {
  const lines = (tests: boolean) =>
    among
      .filter(({ path }) => path.startsWith('tests/') === tests)
      .reduce((sum, file) => sum + file.lines, 0)
  return Number((lines(true) / lines(false)).toFixed(2))
}

const built: string[] = []

function build(house: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'arpent-house-'))
  built.push(folder)
  for (const [path, text] of Object.entries({ 'package.json': '{"type":"module"}', ...house })) {
    mkdirSync(join(folder, dirname(path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

const topFolders = (house: Readonly<Record<string, string>>): string[] => [
  ...new Set(
    Object.keys(house)
      .map((path) => path.split('/')[0] ?? '')
      .filter((folder) => folders.includes(folder)),
  ),
]

afterEach(() => {
  for (const folder of built.splice(0)) rmSync(folder, { recursive: true })
})
