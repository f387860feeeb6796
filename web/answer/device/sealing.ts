const encoder = new TextEncoder()
const nonceBytes = 12

/** Where a link's record lies, and the key that seals it; both made from the link, which stays on no device. */
export type DeviceKey = { name: string; key: CryptoKey }

/** Derives name and key from a link's secret, or from what the links of one person share (HKDF-SHA-256, AES-256-GCM): the record is unreadable without the link, and its name is no server's hash. */
export async function deviceKeyOf(secret: string): Promise<DeviceKey> {
  const given = encoder.encode(secret)
  const material = await crypto.subtle.importKey('raw', given, 'HKDF', false, [
    'deriveBits',
    'deriveKey',
  ])
  const derive = (purpose: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: encoder.encode(`arpent/${purpose}`),
  })
  const name = await crypto.subtle.deriveBits(derive('device-name'), material, 128)
  const sealing = { name: 'AES-GCM', length: 256 }
  const key = await crypto.subtle.deriveKey(derive('device-seal'), material, sealing, false, [
    'encrypt',
    'decrypt',
  ])
  return { name: hex(new Uint8Array(name)), key }
}

/** Seals a value as JSON: the nonce, then the text. */
export async function seal(
  value: unknown,
  { name, key }: DeviceKey,
): Promise<Uint8Array<ArrayBuffer>> {
  const iv = crypto.getRandomValues(new Uint8Array(nonceBytes))
  const how = { name: 'AES-GCM', iv, additionalData: encoder.encode(name) }
  const text = await crypto.subtle.encrypt(how, key, encoder.encode(JSON.stringify(value)))
  const sealed = new Uint8Array(nonceBytes + text.byteLength)
  sealed.set(iv)
  sealed.set(new Uint8Array(text), nonceBytes)
  return sealed
}

/** The value sealed. Throws where the link is another, or a byte differs. */
export async function unseal(
  sealed: Uint8Array<ArrayBuffer>,
  { name, key }: DeviceKey,
): Promise<unknown> {
  const iv = sealed.subarray(0, nonceBytes)
  const how = { name: 'AES-GCM', iv, additionalData: encoder.encode(name) }
  const text = await crypto.subtle.decrypt(how, key, sealed.subarray(nonceBytes))
  return JSON.parse(new TextDecoder().decode(text))
}

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
