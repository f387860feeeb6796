import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'

type Chunk = {
  file: string
  name?: string
  src?: string
  imports?: string[]
  dynamicImports?: string[]
}
type Manifest = Record<string, Chunk>

const dist = join(import.meta.dirname, '../../web/dist')
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Manifest

const app = keyOf(/(^|\/)index\.html$/)
const respondent = keyOf(/(^|\/)answer\.html$/)
/** The texts of the language that weighs more: a reader waits for one of them. */
const languages = Object.keys(manifest).filter((key) =>
  ['en', 'fr'].includes(manifest[key]?.name ?? ''),
)
const pages = Object.keys(manifest).filter((key) => /pages\/.+Page\.tsx$/.test(key))

function keyOf(pattern: RegExp): string {
  const key = Object.keys(manifest).find((name) => pattern.test(name))
  if (!key) throw new Error(`The build has no entry like ${pattern}`)
  return key
}

/** The chunks loaded with these, and with `lazy` those they may load afterwards. */
function closure(keys: string[], lazy = false, seen = new Set<string>()): Set<string> {
  for (const key of keys) {
    const chunk = manifest[key]
    if (!chunk || seen.has(key)) continue
    seen.add(key)
    closure([...(chunk.imports ?? []), ...(lazy ? (chunk.dynamicImports ?? []) : [])], lazy, seen)
  }
  return seen
}

/** Kilobytes of JavaScript on the wire. */
function weight(keys: Set<string>): number {
  const files = new Set([...keys].map((key) => manifest[key]?.file ?? ''))
  const bytes = [...files]
    .filter((file) => file.endsWith('.js'))
    .map((file) => gzipSync(readFileSync(join(dist, file))).length)
  return bytes.reduce((sum, size) => sum + size, 0) / 1000
}

const contentOf = (keys: Set<string>): string =>
  [...keys]
    .map((key) => manifest[key]?.file ?? '')
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(join(dist, file), 'utf8'))
    .join('\n')

/** Words of the chart library that a build keeps. */
const drawsCharts = 'a complete date adapter'

describe('JavaScript on the wire (kB, gzipped)', () => {
  it('the respondent’s first screen: at most 80', () => {
    const first = weight(closure([respondent]))
    console.log(`${first.toFixed(1).padStart(8)}  the respondent’s first screen`)
    expect(first).toBeGreaterThan(20)
    expect(first).toBeLessThanOrEqual(80)
  })

  it('all the respondent may load: at most 440', () => {
    const all = weight(closure([respondent], true))
    console.log(`${all.toFixed(1).padStart(8)}  all the respondent may load`)
    expect(all).toBeLessThanOrEqual(440)
  })

  it.each(pages)('%s: at most 250 at first load', (page) => {
    const whole = Math.max(...languages.map((texts) => weight(closure([app, page, texts]))))
    console.log(`${whole.toFixed(1).padStart(8)}  ${page}`)
    expect(whole).toBeGreaterThan(50)
    expect(whole).toBeLessThanOrEqual(250)
  })

  it('charts only where they are shown, and behind what is read first', () => {
    const charts = Object.keys(manifest).filter((key) =>
      contentOf(new Set([key])).includes(drawsCharts),
    )
    const asks = (page: string) =>
      [...closure([page])].some((key) =>
        (manifest[key]?.dynamicImports ?? []).some((lazy) =>
          charts.some((chart) => closure([lazy]).has(chart)),
        ),
      )
    const drawing = pages.filter(asks)
    const names = drawing.map((page) => /pages\/([\w-]+)\//.exec(page)?.[1])
    expect(names).toEqual(['consultations', 'guides', 'indicators', 'trends'])
    for (const page of pages)
      expect(
        charts.filter((chart) => closure([app, page]).has(chart)),
        page,
      ).toEqual([])
  })

  it('counts the texts of either language', () => {
    expect(languages).toHaveLength(2)
  })

  it('walks every page', () => {
    expect(pages.length).toBeGreaterThanOrEqual(10)
  })
})
