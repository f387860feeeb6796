import { describe, expect, test } from 'vitest'
import { cast } from '../../support/cast.ts'
import type { Client } from '../../support/client.ts'
import { useSandbox } from '../../support/sandbox.ts'
import { bytes, kept, page, published, taken } from './keeping-files.ts'

const arpent = useSandbox()
const browser = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' }

const take = (by: Client, language: 'en' | 'fr', headers: Record<string, string> = {}) =>
  by.fetch(`${page}/versions/1/files/${language}`, { headers: { ...browser, ...headers } })

describe('a file that is taken', () => {
  test('counts once a person a day, in one language or both, under their jurisdiction', async () => {
    await published(arpent)
    const maya = await arpent.as(cast.maya)
    for (const language of ['en', 'en', 'fr'] as const) await take(maya, language)
    await take(await arpent.as(cast.colin), 'fr')
    arpent.setTime('2026-06-16T16:00:00Z')
    await take(maya, 'en')
    expect(await taken(arpent)).toEqual([
      { day: '2026-06-15', jurisdiction: 'NS', downloads: 1 },
      { day: '2026-06-15', jurisdiction: 'ON', downloads: 1 },
      { day: '2026-06-16', jurisdiction: 'ON', downloads: 1 },
    ])
  })

  test('counts under no jurisdiction for whoever isn’t signed in', async () => {
    await published(arpent, 'public')
    for (const address of ['192.0.2.1', '192.0.2.1', '192.0.2.2'])
      await take(arpent.nobody(), 'en', { 'x-forwarded-for': address })
    expect(await taken(arpent)).toEqual([{ day: '2026-06-15', jurisdiction: null, downloads: 2 }])
  })

  test.each([
    ['a robot', { 'user-agent': 'ExampleBot/1.0' }],
    ['nobody’s name', { 'user-agent': '' }],
    ['who asks not to be followed', { dnt: '1' }],
    ['who opted out', { 'sec-gpc': '1' }],
    ['a download that goes on', { range: 'bytes=100-' }],
  ])('doesn’t count for %s', async (_, headers) => {
    await published(arpent, 'public')
    const answer = await take(arpent.nobody(), 'en', headers)
    expect([200, 206]).toContain(answer.status)
    expect(await taken(arpent)).toEqual([])
  })

  test('doesn’t count as a draft, nor once the guide is withdrawn', async () => {
    const colin = await published(arpent)
    await colin.fetch(`${kept}/draft/files/en`, { headers: browser })
    await colin.post(`${kept}/withdrawal`, { successor: null })
    expect((await take(colin, 'en')).status).toBe(200)
    expect(await taken(arpent)).toEqual([])
  })

  test('asked for by HEAD is told of whole, without its bytes, and counts nothing', async () => {
    await published(arpent, 'public')
    const maya = await arpent.as(cast.maya)
    const head = (range?: string) =>
      maya.fetch(`${page}/versions/1/files/en`, {
        method: 'HEAD',
        headers: { ...browser, ...(range ? { range } : {}) },
      })
    for (const range of [undefined, 'bytes=0-9', 'bytes=999999999-']) {
      const told = await head(range)
      expect(told.status, range).toBe(200)
      expect(told.headers.get('content-length')).toBe(String(bytes.en.length))
      expect(told.headers.get('content-type')).toBe('application/pdf')
      expect(told.headers.get('content-disposition')).toContain('Reporting a death.pdf')
      expect(told.headers.get('content-range')).toBeNull()
      expect(await told.text()).toBe('')
    }
    expect(await taken(arpent)).toEqual([])
    const etag = (await head()).headers.get('etag') ?? ''
    const same = { method: 'HEAD', headers: { ...browser, 'if-none-match': etag } }
    expect((await maya.fetch(`${page}/versions/1/files/en`, same)).status).toBe(304)
    await take(maya, 'en')
    expect(await taken(arpent)).toMatchObject([{ downloads: 1 }])
  })

  test.each(['GET', 'HEAD'])(
    '%s of a file there isn’t is 404, of one not to be read 401',
    async (method) => {
      await published(arpent, 'members')
      const ask = async (path: string) => (await arpent.nobody().fetch(path, { method })).status
      expect(await ask(`${page}/versions/1/files/en`)).toBe(401)
      expect(await ask(`${kept}/draft/files/en`)).toBe(401)
      expect(await ask('/api/practice-guides/none/versions/1/files/en')).toBe(404)
      expect(await ask(`${page}/versions/0/files/en`)).toBe(400)
      expect(await taken(arpent)).toEqual([])
    },
  )

  test('and is refused counts nothing', async () => {
    await published(arpent, 'members')
    expect((await take(arpent.nobody(), 'en')).status).toBe(401)
    expect(await taken(arpent)).toEqual([])
  })
})
