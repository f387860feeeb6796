import { createHash, pbkdf2 } from 'node:crypto'
import { promisify } from 'node:util'
import { fingerprintWords } from '../../web/locales/fingerprint-words.ts'

/** What the six words of a round stand for. The respondent's page computes them again, in `web/answer/ballot/fingerprint.ts`. */
export type Fingerprinted = {
  /** Each stratum's public key (SubjectPublicKeyInfo). */
  keys: readonly Buffer[]
  box: Buffer
  /** Of the list of invited, see `digestOfPeople`. */
  people: Buffer
  opensOn: string
  closesOn: string
}

const iterations = 600_000

/** A digest of who is invited, by address, in whatever order. */
export function digestOfPeople(emails: readonly string[]): Buffer {
  return createHash('sha256').update(emails.toSorted().join('\n')).digest()
}

/**
 * Six words of 8 bits each: 48 bits, each try made slow (PBKDF2-HMAC-SHA-256, 600,000 iterations), since a server that
 * wanted two sets of keys under the same words would need some 2^24 of them.
 */
export async function wordsOf(round: Fingerprinted): Promise<string[]> {
  const bytes = await promisify(pbkdf2)(
    textOf(round),
    'arpent/fingerprint',
    iterations,
    6,
    'sha256',
  )
  return [...bytes].map((byte) => fingerprintWords[byte] ?? '')
}

/** One line for each part, so that no part can pass for another. */
function textOf({ keys, box, people, opensOn, closesOn }: Fingerprinted): string {
  const lines = keys.map((key) => key.toString('base64')).toSorted()
  return [...lines, box.toString('base64'), people.toString('base64'), opensOn, closesOn].join('\n')
}
