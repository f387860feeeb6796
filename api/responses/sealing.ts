import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const cipher = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16
const lengthBytes = 4
const smallest = 8192

/**
 * Seals a value as JSON under a 32-byte key (AES-256-GCM, a fresh nonce each time): nonce, tag, then the padded text.
 * Every size up to 8 KiB looks alike, and above it every size up to the next power of two. `context` must be the same at opening.
 */
export function seal(value: unknown, key: Buffer, context: string): Buffer {
  const nonce = randomBytes(nonceBytes)
  const sealing = createCipheriv(cipher, key, nonce).setAAD(Buffer.from(context))
  const text = Buffer.concat([sealing.update(padded(JSON.stringify(value))), sealing.final()])
  return Buffer.concat([nonce, sealing.getAuthTag(), text])
}

/** The value sealed. Throws where key, context or a single byte differs. */
export function unseal(sealed: Buffer, key: Buffer, context: string): unknown {
  const opening = createDecipheriv(cipher, key, sealed.subarray(0, nonceBytes))
    .setAAD(Buffer.from(context))
    .setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes))
  const text = sealed.subarray(nonceBytes + tagBytes)
  const plain = Buffer.concat([opening.update(text), opening.final()])
  return JSON.parse(plain.toString('utf8', lengthBytes, lengthBytes + plain.readUInt32BE(0)))
}

function padded(text: string): Buffer {
  const length = Buffer.byteLength(text)
  const whole = Buffer.alloc(sizeFor(length + lengthBytes))
  whole.writeUInt32BE(length)
  whole.write(text, lengthBytes)
  return whole
}

const sizeFor = (bytes: number): number => Math.max(smallest, 2 ** Math.ceil(Math.log2(bytes)))
