import { hash } from 'node:crypto'

/** What one invitation's secret opens, in hexadecimal but for the receipt. The database holds its hash only, so that none of this can be made from a copy of it. */
export type Link = {
  /** What the invitation is found by. */
  readonly hash: string
  /** Names the draft's row; it can't be matched to an invitation in the database. */
  readonly draftKey: string
  /** Seals the draft (AES-256). */
  readonly sealKey: Buffer
  /** What a respondent keeps as a trace, such as `K7QM-2F9D`; the same at each submission. */
  readonly receipt: string
}

/** The secret of an `Authorization: Invitation <secret>` header; null where there is none of that form. */
export function secretOf(header: string | undefined): string | null {
  return /^Invitation ([A-Za-z0-9_-]{32})$/.exec(header ?? '')?.[1] ?? null
}

/** Derives all that the secret stands for. Each is made when it is asked: a forged secret costs one hash. */
export function linkOf(secret: string): Link {
  let submitted: string | undefined
  // One derivation for the two that every submission needs; no part of it tells another.
  const ofSubmission = () => (submitted ??= derive(secret, 'draft-row'))
  return {
    hash: hash('sha256', secret, 'hex'),
    get draftKey() {
      return ofSubmission().slice(0, keyDigits)
    },
    get sealKey() {
      return Buffer.from(derive(secret, 'draft-seal').slice(0, keyDigits), 'hex')
    },
    get receipt() {
      return receiptOf(ofSubmission().slice(keyDigits, keyDigits + receiptDigits))
    },
  }
}

/** Of a key of 32 bytes. */
const keyDigits = 64
/** Of five bytes, which eight signs of base 32 hold. */
const receiptDigits = 10

/**
 * 64 bytes of a purpose's own, in hexadecimal, so that none tells another: NIST SP 800-56C rev. 2, section 4.1, the one-step derivation
 * with SHA-512 in its one round. That is all a secret of 192 random bits needs, at a tenth of HKDF's time.
 */
const derive = (secret: string, purpose: string): string =>
  hash('sha512', `\0\0\0\x01${secret}arpent/${purpose}`, 'hex')

/** Crockford's base 32: no I, L, O or U to misread. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Five bytes as eight signs in two groups. */
function receiptOf(digits: string): string {
  const number = Number.parseInt(digits, 16)
  const sign = (place: number) => alphabet[Math.floor(number / 32 ** (7 - place)) % 32]
  const signs = (from: number) => `${sign(from)}${sign(from + 1)}${sign(from + 2)}${sign(from + 3)}`
  return `${signs(0)}-${signs(4)}`
}
