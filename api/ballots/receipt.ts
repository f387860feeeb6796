/** Crockford's base 32: no I, L, O or U to misread. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A receipt as people compare it: the first 80 bits of the hash of the spent message, as `K7QM-2F9D-0T4V-8RBX`. */
export function receiptCode(hash: Buffer): string {
  const number = BigInt(`0x${hash.subarray(0, 10).toString('hex')}`)
  const signs = Array.from({ length: 16 }, (_, place) =>
    alphabet.charAt(Number((number >> BigInt(5 * (15 - place))) & 31n)),
  ).join('')
  return signs.match(/.{4}/g)?.join('-') ?? signs
}
