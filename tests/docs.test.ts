import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig, settingNames } from '../api/config.ts'

const root = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const documents = ['README.md', 'CONTRIBUTING.md', 'surveys/README.md']
const decisions = globSync('docs/decisions/*.md', { cwd: root }).sort()
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }

/** The settings table's rows: name, default, meaning. */
const rows = [...read('README.md').matchAll(/^\| `([A-Z_]+)`\s+\| (.+?)\s+\| (.+?)\s+\|$/gm)].map(
  ([, name = '', given = '', meaning = '']) => ({ name, given, meaning }),
)

describe('the settings table', () => {
  it('has every setting once, in the program’s order, and no other', () => {
    expect(rows.map(({ name }) => name)).toEqual(settingNames)
  })

  it('says what each is for', () => {
    for (const { name, meaning } of rows) expect(meaning.length, name).toBeGreaterThan(10)
  })

  it('gives the program’s own defaults', () => {
    const config = readConfig({})
    const own: Record<string, unknown> = {
      PORT: config.port,
      HOST: config.host,
      DATA_DIR: config.dataDir,
      PROGRAMME_DIR: config.programmeDir,
      TIME_ZONE: config.timeZone,
      MAIL_FROM: config.mailFrom,
      DISCLOSURE_THRESHOLD: config.disclosureThreshold,
      DISCLOSURE_UNITS: config.disclosureUnits,
      LOG_LEVEL: config.logLevel,
    }
    for (const [name, value] of Object.entries(own))
      expect(rows.find((row) => row.name === name)?.given, name).toBe(`\`${String(value)}\``)
  })
})

/** Paths of this repository as documents write them, between backticks. */
const rootEntry = /^(api|web|migrations|surveys|tests|docs|\.ci)\/|^(package|tsconfig)\.json$/

function pathsNamed(document: string): string[] {
  const quoted = [...read(document).matchAll(/`([^`\s]+)`/g)].map(([, text = '']) => text)
  const paths = quoted.filter((text) => rootEntry.test(text) && !/[<…*]|YYYY/.test(text))
  const links = [...read(document).matchAll(/\]\(([^)#:]+)\)/g)].map(([, target = '']) =>
    join(dirname(document), target),
  )
  return [...paths, ...links]
}

describe.each([...documents, ...decisions])('%s', (document) => {
  it('names files and folders that exist', () => {
    expect(pathsNamed(document).filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  it('names commands that exist', () => {
    const named = [...read(document).matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name)
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([])
  })
})

describe('the reader of the README', () => {
  it('is told of what there is', () => {
    expect(pathsNamed('README.md').length).toBeGreaterThan(10)
    expect(read('README.md')).toContain('npm ci && npm run demo')
    expect(read('README.md')).toContain('npm ci && npm test')
  })
})

describe('decisions', () => {
  it('are numbered, each once', () => {
    const numbers = decisions.map((path) => /\/(\d{4})-[a-z-]+\.md$/.exec(path)?.[1])
    expect(new Set(numbers).size).toBe(decisions.length)
    expect(numbers).not.toContain(undefined)
  })

  it.each(decisions)('%s opens with its number and says what lost', (path) => {
    const number = Number(/\/(\d{4})-/.exec(path)?.[1])
    expect(read(path)).toMatch(new RegExp(`^# ${number}\\. `))
    expect(read(path)).toMatch(/what lost/i)
  })
})

describe('the scripts', () => {
  it('run files that exist', () => {
    const files = Object.values(scripts).flatMap((script) => [
      ...script.matchAll(/\b(?:api|web|tests)\/[\w./-]+\.(?:ts|mjs)\b/g),
    ])
    expect(files.length).toBeGreaterThan(5)
    expect(files.map(([path]) => path).filter((path) => !existsSync(join(root, path)))).toEqual([])
  })
})
