import { BlindRSA, PrepareType } from '@cloudflare/blindrsa-ts/lib/src/blindrsa.js'

/** RSABSSA-SHA384-PSS-Randomized (RFC 9474), as the server signs. */
const suite = new BlindRSA({
  name: 'RSABSSA-SHA384-PSS-Randomized',
  hash: 'SHA-384',
  saltLength: 48,
  prepareType: PrepareType.Randomized,
  supportsRSARAW: false,
})

/** A ballot as this device keeps it until its receipt comes: all that a second try must repeat exactly, as base64url. */
export type BlindBallot = { message: string; blinded: string; inverse: string }

/** Blinds a random message for that key. @throws where the key isn't RSA of 2048 bits with e = 65537 */
export async function blindBallot(spki: string): Promise<BlindBallot> {
  const key = await readKey(spki)
  const message = suite.prepare(crypto.getRandomValues(new Uint8Array(32)))
  const { blindedMsg, inv } = await suite.blind(key, message)
  return { message: textOf(message), blinded: textOf(blindedMsg), inverse: textOf(inv) }
}

/** The signature of the message itself, from that of the blinded one. @throws where it doesn't verify */
export async function unblind(
  spki: string,
  { message, inverse }: BlindBallot,
  blindSignature: string,
): Promise<string> {
  const signature = await suite.finalize(
    await readKey(spki),
    bytesOf(message),
    bytesOf(blindSignature),
    bytesOf(inverse),
  )
  return textOf(signature)
}

async function readKey(spki: string): Promise<CryptoKey> {
  const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' }
  const key = await crypto.subtle.importKey('spki', bytesOf(spki), algorithm, true, ['verify'])
  const { modulusLength, publicExponent } = key.algorithm as RsaHashedKeyAlgorithm
  const exponent = publicExponent.reduce((number, byte) => number * 256 + byte, 0)
  if (modulusLength !== 2048 || exponent !== 65_537)
    throw new Error('The key of this round is not one that ballots are made with')
  return key
}

const textOf = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) =>
    sign.charCodeAt(0),
  )
