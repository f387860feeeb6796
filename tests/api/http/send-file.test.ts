import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { useSandbox } from '../../support/sandbox.ts'
import {
  begun,
  bytes,
  giveBoth,
  kept,
  names,
  page,
  published,
  slot,
} from '../library/keeping-files.ts'

const arpent = useSandbox()
const size = bytes.en.length
const tag = `"${createHash('sha256').update(bytes.en).digest('hex')}"`

async function ask(headers: Record<string, string>) {
  await published(arpent, 'public')
  const answer = await arpent.nobody().fetch(`${page}/versions/1/files/en`, { headers })
  return { answer, got: Buffer.from(await answer.arrayBuffer()).toString('latin1') }
}
const slice = (from: number, to: number) => bytes.en.subarray(from, to).toString('latin1')

describe('a stretch of a file', () => {
  test.each<[string, string, string]>([
    ['bytes=0-9', `bytes 0-9/${size}`, slice(0, 10)],
    ['bytes=10-', `bytes 10-${size - 1}/${size}`, slice(10, size)],
    ['bytes=-6', `bytes ${size - 6}-${size - 1}/${size}`, slice(size - 6, size)],
    ['bytes=5-999999', `bytes 5-${size - 1}/${size}`, slice(5, size)],
  ])('%s', async (range, said, expected) => {
    const { answer, got } = await ask({ range })
    expect(answer.status).toBe(206)
    expect(answer.headers.get('content-range')).toBe(said)
    expect(answer.headers.get('content-length')).toBe(String(expected.length))
    expect(got).toBe(expected)
  })

  test.each(['bytes=999999-', 'bytes=-0'])('%s is outside', async (range) => {
    const { answer } = await ask({ range })
    expect(answer.status).toBe(416)
    expect(answer.headers.get('content-range')).toBe(`bytes */${size}`)
  })

  test.each(['bytes=0-1,4-5', 'bytes=9-2', 'lines=1-2', 'bytes=-'])(
    '%s gives the whole',
    async (range) => {
      const { answer, got } = await ask({ range })
      expect(answer.status).toBe(200)
      expect(got).toBe(slice(0, size))
    },
  )

  test('of another file than the one begun gives the whole', async () => {
    const other = await ask({ range: 'bytes=0-9', 'if-range': '"other"' })
    expect(other.answer.status).toBe(200)
  })

  test('of the one begun goes on', async () => {
    const same = await ask({ range: 'bytes=0-9', 'if-range': tag })
    expect(same.answer.status).toBe(206)
  })
})

describe('a copy held', () => {
  test.each([tag, `W/${tag}`, `"x", ${tag}`, '*'])('under %s is still the same', async (held) => {
    const { answer, got } = await ask({ 'if-none-match': held })
    expect(answer.status).toBe(304)
    expect(answer.headers.get('etag')).toBe(tag)
    expect(got).toBe('')
  })

  test('of another is replaced', async () => {
    expect((await ask({ 'if-none-match': '"x"' })).answer.status).toBe(200)
  })
})

describe('the name it is saved under', () => {
  test.each([
    [
      'Mémoire d’œuvre (à réviser) 100 %.pdf',
      "attachment; filename=\"Memoire d'oeuvre (a reviser) 100 _.pdf\"; filename*=UTF-8''M%C3%A9moire%20d%E2%80%99%C5%93uvre%20%28%C3%A0%20r%C3%A9viser%29%20100%20%25.pdf",
    ],
    ['指南.pdf', 'attachment; filename="__.pdf"; filename*=UTF-8\'\'%E6%8C%87%E5%8D%97.pdf'],
    [
      "l'été;a.pdf",
      "attachment; filename=\"l'ete_a.pdf\"; filename*=UTF-8''l%27%C3%A9t%C3%A9%3Ba.pdf",
    ],
  ])('%s', async (name, expected) => {
    const colin = await begun(arpent)
    await colin.sendFile(slot('en', 0, name), new Uint8Array(bytes.en))
    const answer = await colin.fetch(`${kept}/draft/files/en`, {})
    expect(answer.headers.get('content-disposition')).toBe(expected)
  })

  test('is each language’s own', async () => {
    const colin = await begun(arpent)
    await giveBoth(colin)
    const answer = await colin.fetch(`${kept}/draft/files/en`, {})
    expect(answer.headers.get('content-disposition')).toContain(`filename="${names.en}"`)
  })
})
