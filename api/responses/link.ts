import { hash, hkdfSync } from 'node:crypto'

/** What one invitation's secret opens. The database holds its hash only, so that none of this can be made from a copy of it. */
export type Link = {
  /** What the invitation is found by. */
  readonly hash: Buffer
  /** Names the draft's row; it can't be matched to an invitation in the database. */
  readonly draftKey: Buffer
  /** Seals the draft (AES-256). */
  readonly sealKey: Buffer
  /** What a respondent keeps as a trace, such as `K7QM-2F9D`; the same at each submission. */
  readonly receipt: string
}

/** The secret of an `Authorization: Invitation <secret>` header; null where there is none of that form. */
export function secretOf(header: string | undefined): string | null {
  return /^Invitation ([A-Za-z0-9_-]{32})$/.exec(header ?? '')?.[1] ?? null
}

/**
 * Derives all that the secret stands for: one key a purpose (HKDF-SHA-256, RFC 5869), so that none tells another. Each is
 * made when it is asked: a forged secret costs one hash.
 */
export function linkOf(secret: string): Link {
  let submitted: Buffer | undefined
  // One derivation for the two that every submission needs; no part of it tells another.
  const ofSubmission = () => (submitted ??= derive(secret, 'draft-row', 37))
  return {
    hash: hash('sha256', secret, 'buffer'),
    get draftKey() {
      return ofSubmission().subarray(0, 32)
    },
    get sealKey() {
      return derive(secret, 'draft-seal', 32)
    },
    get receipt() {
      return receiptOf(ofSubmission().subarray(32))
    },
  }
}

const derive = (secret: string, purpose: string, bytes: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', `arpent/${purpose}`, bytes))

/** Crockford's base 32: no I, L, O or U to misread. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Five bytes as eight signs in two groups. */
function receiptOf(bytes: Buffer): string {
  const number = bytes.readUIntBE(0, 5)
  const signs = Array.from(
    { length: 8 },
    (_, place) => alphabet[Math.floor(number / 32 ** (7 - place)) % 32],
  )
  return `${signs.slice(0, 4).join('')}-${signs.slice(4).join('')}`
}
