import { constants, createPrivateKey, createPublicKey, verify } from 'node:crypto'
import { RSABSSA } from '@cloudflare/blindrsa-ts'
import { describe, expect, test } from 'vitest'
import { isSigned, signBlinded } from '../../../api/ballots/blind-signature.ts'
import randomized from './data/rfc9474-a1.json' with { type: 'json' }
import unsaltedRandomized from './data/rfc9474-a2.json' with { type: 'json' }
import vector from './data/rfc9474-a3.json' with { type: 'json' }
import unsalted from './data/rfc9474-a4.json' with { type: 'json' }

/**
 * RFC 9474, appendix A: one key, message and blind for all four variants. A.1 is the one that ballots use: its message goes under a
 * random prefix; A.2 and A.4 have no salt.
 */
const bytes = (hex: string) => Buffer.from(hex, 'hex')
const base64url = (hex: string) => bytes(hex).toString('base64url')
const number = (hex: string) => BigInt(`0x${hex}`)
const hexOf = (value: bigint) => {
  const hex = value.toString(16)
  return hex.length % 2 === 0 ? hex : `0${hex}`
}

const [p, q, d] = [number(vector.p), number(vector.q), number(vector.d)]

function inverse(value: bigint, modulus: bigint): bigint {
  let [old, rest, before, factor] = [value, modulus, 1n, 0n]
  while (rest > 0n) {
    const times = old / rest
    ;[old, rest] = [rest, old - times * rest]
    ;[before, factor] = [factor, before - times * factor]
  }
  return ((before % modulus) + modulus) % modulus
}

const jwk = {
  kty: 'RSA',
  n: base64url(vector.n),
  e: base64url(vector.e),
  d: base64url(vector.d),
  p: base64url(vector.p),
  q: base64url(vector.q),
  dp: base64url(hexOf(d % (p - 1n))),
  dq: base64url(hexOf(d % (q - 1n))),
  qi: base64url(hexOf(inverse(q, p))),
}
const privateKey = createPrivateKey({ key: jwk, format: 'jwk' })
const publicKey = createPublicKey(privateKey)

describe('the server', () => {
  test.each([randomized, unsaltedRandomized, vector, unsalted])(
    'signs the blinded message as the RFC does: $name',
    (one) => {
      expect(signBlinded(privateKey, bytes(one.blinded_msg))?.toString('hex')).toBe(one.blind_sig)
    },
  )

  test('accepts the RFC’s signature of the message, and none a bit away', async () => {
    const signature = bytes(vector.sig)
    expect(await isSigned(publicKey, bytes(vector.msg), signature)).toBe(true)
    signature[200] = (signature[200] ?? 0) ^ 1
    expect(await isSigned(publicKey, bytes(vector.msg), signature)).toBe(false)
  })

  test('accepts the RFC’s signature of the prefixed message, and not without its prefix', async () => {
    const signature = bytes(randomized.sig)
    const prepared = bytes(randomized.msg_prefix + vector.msg)
    expect(await isSigned(publicKey, prepared, signature)).toBe(true)
    expect(await isSigned(publicKey, bytes(vector.msg), signature)).toBe(false)
  })

  test('accepts no signature of the variant without salt, sound as it is', async () => {
    const [message, signature] = [bytes(vector.msg), bytes(unsalted.sig)]
    const key = { key: publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 0 }
    expect(verify('sha384', message, key, signature)).toBe(true)
    expect(await isSigned(publicKey, message, signature)).toBe(false)
  })
})

test.each([
  [randomized, RSABSSA.SHA384.PSS.Randomized()],
  [unsaltedRandomized, RSABSSA.SHA384.PSSZero.Randomized()],
  [vector, RSABSSA.SHA384.PSS.Deterministic()],
  [unsalted, RSABSSA.SHA384.PSSZero.Deterministic()],
])(
  'the browser’s library makes the RFC’s signature of the blind one: $name',
  async (one, suite) => {
    const spki = publicKey.export({ format: 'der', type: 'spki' })
    const key = await crypto.subtle.importKey(
      'spki',
      new Uint8Array(spki),
      { name: 'RSA-PSS', hash: 'SHA-384' },
      true,
      ['verify'],
    )
    const made = await suite.finalize(
      key,
      new Uint8Array(bytes(('msg_prefix' in one ? one.msg_prefix : '') + vector.msg)),
      new Uint8Array(bytes(one.blind_sig)),
      new Uint8Array(bytes(vector.inv)),
    )
    expect(Buffer.from(made).toString('hex')).toBe(one.sig)
  },
)
