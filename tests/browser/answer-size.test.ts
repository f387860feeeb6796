import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'

type Chunk = { file: string; imports?: string[]; dynamicImports?: string[] }

const dist = join(import.meta.dirname, '../../web/dist')
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Record<
  string,
  Chunk
>

/** The chunks an entry brings; with those it asks for later, where `all`. */
function reached(entry: string, all: boolean, seen = new Set<string>()): Set<string> {
  const chunk = manifest[entry]
  if (!chunk || seen.has(entry)) return seen
  seen.add(entry)
  for (const next of [...(chunk.imports ?? []), ...(all ? (chunk.dynamicImports ?? []) : [])])
    reached(next, all, seen)
  return seen
}

/** JavaScript on the wire, in kB of 1,000 bytes. */
const weight = (chunks: Set<string>): number =>
  [...chunks]
    .map((chunk) => manifest[chunk]?.file ?? '')
    .filter((file) => file.endsWith('.js'))
    .reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0) / 1000

it('the respondent’s first screen weighs at most 80 kB of JavaScript, with its questions 440 kB', () => {
  const [first, all] = [weight(reached('answer.html', false)), weight(reached('answer.html', true))]
  console.log(`respondent's entry: ${first.toFixed(1)} kB, with the questions ${all.toFixed(1)} kB`)
  expect(first).toBeGreaterThan(0)
  expect(first).toBeLessThanOrEqual(80)
  expect(all).toBeLessThanOrEqual(440)
})
