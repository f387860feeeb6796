import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { get, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { expect, inject, it } from 'vitest'

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

/** What the demo sends of a file to a browser that reads those encodings: nothing unpacks it on the way. */
async function sent(file: string, accept: string): Promise<{ encoding: string; body: Buffer }> {
  const asked = get(`${inject('demo').url}/${file}`, { headers: { 'accept-encoding': accept } })
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  expect(answer.statusCode, file).toBe(200)
  const { 'content-encoding': encoding = 'none', vary = '' } = answer.headers
  if (encoding !== 'none') expect(vary, file).toContain('Accept-Encoding')
  return { encoding, body: await buffer(answer) }
}

it.each([
  ['gzip', 'gzip, deflate', 80, gunzipSync],
  ['br', 'gzip, deflate, br, zstd', 70, brotliDecompressSync],
] as const)('as %s it weighs no more on the wire', async (encoding, accept, most, unpack) => {
  const files = [...reached('answer.html', true)].map((chunk) => manifest[chunk]?.file ?? '')
  const first = new Set([...reached('answer.html', false)].map((one) => manifest[one]?.file))
  let bytes = 0
  for (const file of files.filter((one) => one.endsWith('.js'))) {
    const answer = await sent(file, accept)
    expect(answer.encoding, file).toBe(encoding)
    expect(unpack(answer.body).equals(readFileSync(join(dist, file))), file).toBe(true)
    if (first.has(file)) bytes += answer.body.length
  }
  expect(bytes).toBeLessThanOrEqual(most * 1000)
})

it('gives a browser that unpacks nothing the files as they are', async () => {
  const file = manifest['answer.html']?.file ?? ''
  const { encoding, body } = await sent(file, 'identity')
  expect(encoding).toBe('none')
  expect(body.equals(readFileSync(join(dist, file)))).toBe(true)
})
