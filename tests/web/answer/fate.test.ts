import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { receiptOf } from '../../../web/answer/ballot/receipt.ts'
import { fateOf } from '../../../web/answer/fate.ts'
import type { Dead, End } from '../../../web/answer/use-opening.ts'

const end: End = {
  destroyed: false,
  released: true,
  withheld: false,
  followUp: null,
  nextOpensOn: null,
  received: null,
}
const closed = (given: Partial<Dead> = {}): Dead => ({
  at: 'dead',
  word: 'closed',
  closedOn: '2026-06-14',
  end,
  kept: { definition: {}, answers: { overall: 4 } },
  ...given,
})
/** FIPS 180-2's example, SHA-256 of "abc": ba7816bf8f01cfea4141…, five bits a sign. */
const message = 'YWJj'
const receipt = 'Q9W1-DFWF-077Y-MGA1'
const kept = { definition: {}, answers: { overall: 4 }, ballot: { message } }

/** What the server answers when it is asked for receipts; the requests it got. */
function published(status: number, body: object) {
  const fetch = vi.fn<typeof globalThis.fetch>(async () => Response.json(body, { status }))
  vi.stubGlobal('fetch', fetch)
  return fetch
}

beforeEach(() => vi.stubGlobal('document', { documentElement: { lang: 'en' } }))
afterEach(() => vi.unstubAllGlobals())

test('a receipt is the first 80 bits of the hash of the message', async () => {
  expect(await receiptOf(message)).toBe(receipt)
})

describe('what became of answers a device still holds', () => {
  test.each(['counted', 'waiting', 'nothing'] as const)(
    'the server knows by the link: %s',
    async (received) => {
      expect(await fateOf(closed({ end: { ...end, received } }))).toEqual({ at: received })
    },
  )

  test('a refusal that says no more leaves it unknown, a withdrawal does not', async () => {
    const { end: _, ...bare } = closed()
    expect(await fateOf(bare)).toEqual({ at: 'unknown' })
    expect(await fateOf({ ...bare, word: 'withdrawn' })).toEqual({ at: 'nothing' })
  })

  test('anonymous: counted where its receipt is published, asked without saying by whom', async () => {
    const asked = published(200, { receipts: ['0000-0000-0000-0000', receipt] })
    expect(await fateOf(closed({ wave: 'w', kept }))).toEqual({ at: 'counted', receipt })
    const [path, how] = asked.mock.calls[0] ?? []
    expect(path).toBe('/api/ballots/w/receipts')
    expect(how?.credentials).toBe('omit')
    expect(JSON.stringify(how)).not.toMatch(/authorization|YWJj|Q9W1/)
  })

  test('anonymous: not counted where it is not among them, or no ballot was drawn, or all were destroyed', async () => {
    published(200, { receipts: ['0000-0000-0000-0000'] })
    expect(await fateOf(closed({ wave: 'w', kept }))).toEqual({ at: 'nothing', receipt })
    expect(await fateOf(closed({ wave: 'w' }))).toEqual({ at: 'nothing' })
    const destroyed = { ...end, destroyed: true }
    expect(await fateOf(closed({ wave: 'w', kept, end: destroyed }))).toEqual({ at: 'nothing' })
  })

  test('anonymous: unknown, with the receipt to look for, where they are not published yet', async () => {
    published(409, { code: 'wave.open', status: 409 })
    expect(await fateOf(closed({ wave: 'w', kept }))).toEqual({ at: 'unknown', receipt })
  })
})
