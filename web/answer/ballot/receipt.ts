/** Crockford's base 32: no I, L, O or U to misread. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The receipt of a ballot's message (base64url), as the server gives and publishes it: the first 80 bits of its SHA-256, as `K7QM-2F9D-0T4V-8RBX`. */
export async function receiptOf(message: string): Promise<string> {
  const text = atob(message.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0))
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).subarray(0, 10)
  const bits = Array.from(hash, (byte) => byte.toString(2).padStart(8, '0')).join('')
  const signs = bits.replace(/.{5}/g, (five) => alphabet.charAt(Number.parseInt(five, 2)))
  return signs.replace(/.{4}(?=.)/g, '$&-')
}
