import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linkOf, secretOf } from '../../../api/responses/link.ts'
import { seal, unseal } from '../../../api/responses/sealing.ts'

const secret = 'abcdefghijklmnopqrstuvwxyz012345'

describe('what a link’s secret opens', () => {
  test('only a whole secret in its own form is taken from the header', () => {
    expect(secretOf(`Invitation ${secret}`)).toBe(secret)
    for (const header of [undefined, '', secret, `Bearer ${secret}`, `Invitation ${secret}x`])
      expect(secretOf(header)).toBeNull()
  })

  test('a key for each purpose', () => {
    const { hash, draftKey, sealKey } = linkOf(secret)
    const keys = [hash, draftKey, sealKey.toString('hex')]
    expect(new Set(keys).size).toBe(3)
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{64}$/)
  })

  test('the receipt is the five bytes after the draft’s key, in Crockford’s base 32', () => {
    // NIST SP 800-56C: the hash of a counter of four bytes, the secret and what the key is for.
    const counter = Buffer.from([0, 0, 0, 1])
    const derived = createHash('sha512')
      .update(Buffer.concat([counter, Buffer.from(`${secret}arpent/draft-row`)]))
      .digest()
    const bytes = derived.subarray(32, 37)
    expect(linkOf(secret).draftKey).toBe(derived.toString('hex', 0, 32))
    const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
    const signs = bits
      .match(/.{5}/g)
      ?.map((five) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[parseInt(five, 2)])
    expect(linkOf(secret).receipt.replace('-', '')).toBe(signs?.join(''))
  })
})

describe('sealing', () => {
  const { sealKey } = linkOf(secret)

  test('gives back any answers, whatever their text', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string({ unit: 'grapheme' })), (answers) => {
        expect(unseal(seal(answers, sealKey, 'wave'), sealKey, 'wave')).toEqual({ ...answers })
      }),
      { numRuns: 50 },
    )
  })

  test('every size up to 8 KiB looks alike, then every size up to the next power of two', () => {
    const size = (length: number) => seal('x'.repeat(length), sealKey, 'wave').length - 28
    expect([0, 100, 8186].map(size)).toEqual([8192, 8192, 8192])
    expect([8187, 16_378, 16_379].map(size)).toEqual([16_384, 16_384, 32_768])
  })

  test('the same answers never look the same', () => {
    expect(seal({}, sealKey, 'wave')).not.toEqual(seal({}, sealKey, 'wave'))
  })

  test('another key, another wave or one byte changed opens nothing', () => {
    const sealed = seal({ overall: 4 }, sealKey, 'wave')
    const bent = Buffer.from(sealed)
    bent[40] = (bent[40] ?? 0) ^ 1
    expect(() => unseal(sealed, linkOf(secret.toUpperCase()).sealKey, 'wave')).toThrow()
    expect(() => unseal(sealed, sealKey, 'another')).toThrow()
    expect(() => unseal(bent, sealKey, 'wave')).toThrow()
  })
})
