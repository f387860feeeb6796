import { fingerprintWords } from '../../locales/fingerprint-words.ts'
import type { Opening } from '../requests.ts'

type Paper = NonNullable<Opening['ballot']>

const iterations = 600_000

/**
 * The six words of the keys this page would use, of the people and of the dates. Made here, not taken from the server: one
 * that gave somebody a key of their own would show them other words than everybody else's.
 */
export async function wordsOfPaper(paper: Paper): Promise<string[]> {
  const keys = paper.keys.map(({ publicKey }) => publicKey).toSorted()
  const text = [...keys, paper.box, paper.people, paper.opensOn, paper.closesOn].join('\n')
  const encoder = new TextEncoder()
  const material = await crypto.subtle.importKey('raw', encoder.encode(text), 'PBKDF2', false, [
    'deriveBits',
  ])
  const salt = encoder.encode('arpent/fingerprint')
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    material,
    48,
  )
  return [...new Uint8Array(bits)].map((byte) => fingerprintWords[byte] ?? '')
}
