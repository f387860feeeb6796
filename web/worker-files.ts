import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin, Rolldown } from 'vite'

type Bundle = Rolldown.OutputBundle
type OutputChunk = Rolldown.OutputChunk

const entry = 'answer'
const worker = 'answer-worker'
const slot = /(["'`])__ANSWER_FILES__\1/

/** Writes into the service worker which files the respondent's page is made of, and which build they are. */
export function workerFiles(): Plugin {
  return {
    name: 'arpent:worker-files',
    apply: 'build',
    generateBundle: {
      // Once the files that were nothing but styles are gone.
      order: 'post',
      handler(_, bundle) {
        const chunks = Object.values(bundle).filter((one) => one.type === 'chunk')
        const own = chunks.find(({ name }) => name === worker)
        const first = chunks.find(({ name, isEntry }) => isEntry && name === entry)
        if (!own || !first) return this.error('The respondent’s page or its worker is not built')
        if (own.imports.length > 0) return this.error('The worker must be one file')
        const paths = ['/answer', '/mark.svg', ...filesOf(first, bundle).map((file) => `/${file}`)]
        const html = readFileSync(join(import.meta.dirname, 'answer.html'))
        const build = createHash('sha256')
          .update(paths.join())
          .update(html)
          .digest('hex')
          .slice(0, 16)
        if (!slot.test(own.code)) return this.error('The worker has no place for its files')
        own.code = own.code.replace(slot, () => JSON.stringify({ build, paths }))
      },
    },
  }
}

/** Every chunk the entry may ask for, with its styles, and the fonts these name. */
function filesOf(first: OutputChunk, bundle: Bundle): string[] {
  const found = new Set<string>()
  const visit = (file: string): void => {
    const chunk = bundle[file]
    if (found.has(file) || chunk?.type !== 'chunk') return
    found.add(file)
    for (const style of chunk.viteMetadata?.importedCss ?? []) found.add(style)
    for (const next of [...chunk.imports, ...chunk.dynamicImports]) visit(next)
  }
  visit(first.fileName)
  for (const file of found) {
    const asset = bundle[file]
    if (asset?.type !== 'asset') continue
    for (const [, font] of String(asset.source).matchAll(/url\(["']?\/?(assets\/[^"')]+)/g))
      if (font) found.add(font)
  }
  return [...found].toSorted()
}
