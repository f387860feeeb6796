import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** One chunk in Vite's manifest, as far as it is read here. */
export type Chunk = { file: string; name?: string; imports?: string[]; dynamicImports?: string[] }
export type Manifest = Record<string, Chunk>

/** What a screen loads before it can be used, in thousands of bytes of JavaScript on the wire (gzip). */
export type FirstLoad = { screen: string; kilobytes: number }

const application = 'index.html'
const respondent = 'answer.html'

/** What the build in `folder` makes each screen load: the respondent's, then every page of the application. */
export function firstLoads(folder: string): FirstLoad[] {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Manifest
  const weigh = (screen: string, entries: readonly string[]): FirstLoad => ({
    screen,
    kilobytes: weight(folder, manifest, closure(manifest, entries)),
  })
  const pages = (manifest[application]?.dynamicImports ?? []).toSorted()
  const language = heavierLanguage(folder, manifest)
  const form = manifest[respondent]?.dynamicImports ?? []
  return [
    weigh('answer: first screen', [respondent]),
    weigh('answer: with the form', [respondent, ...form]),
    ...pages.map((page) => weigh(page, [application, page, language])),
  ]
}

/** The texts of the language that weighs more: a reader waits for one of the two. */
function heavierLanguage(folder: string, manifest: Manifest): string {
  const weigh = (key: string) => weight(folder, manifest, new Set([key]))
  const [heavier] = Object.keys(manifest)
    .filter((key) => ['en', 'fr'].includes(manifest[key]?.name ?? ''))
    .toSorted((a, b) => weigh(b) - weigh(a))
  if (!heavier) throw new Error('The build has no chunk of a language')
  return heavier
}

/** Every chunk that these need before they run. */
function closure(manifest: Manifest, entries: readonly string[]): Set<string> {
  const found = new Set<string>()
  const visit = (key: string): void => {
    if (found.has(key)) return
    found.add(key)
    for (const needed of manifest[key]?.imports ?? []) visit(needed)
  }
  for (const entry of entries) visit(entry)
  return found
}

function weight(folder: string, manifest: Manifest, keys: ReadonlySet<string>): number {
  const files = [...keys].map((key) => manifest[key]?.file).filter((file) => file?.endsWith('.js'))
  const bytes = files.map((file) => gzipSync(readFileSync(join(folder, file ?? ''))).length)
  return bytes.reduce((sum, size) => sum + size, 0) / 1000
}
