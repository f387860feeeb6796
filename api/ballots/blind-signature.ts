import {
  constants,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
  timingSafeEqual,
  verify,
} from 'node:crypto'
import { promisify } from 'node:util'

/** RSABSSA-SHA384-PSS-Randomized (RFC 9474): 2048 bits, e = 65537, a salt of 48 bytes. */
const modulusLength = 2048
const saltLength = 48

/** A signing key pair: the private half as PKCS #8, the public one as SubjectPublicKeyInfo. */
export type SigningKeyPair = { privateKey: Buffer; publicKey: Buffer }

export async function makeSigningKeys(): Promise<SigningKeyPair> {
  const made = await promisify(generateKeyPair)('rsa', { modulusLength, publicExponent: 0x10001 })
  return {
    privateKey: made.privateKey.export({ format: 'der', type: 'pkcs8' }),
    publicKey: made.publicKey.export({ format: 'der', type: 'spki' }),
  }
}

export const readPrivateKey = (pkcs8: Buffer): KeyObject =>
  createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })

export const readPublicKey = (spki: Buffer): KeyObject =>
  createPublicKey({ key: spki, format: 'der', type: 'spki' })

/**
 * BlindSign of RFC 9474, section 4.3: one raw RSA operation, checked against the public key before it leaves, since a faulty
 * signature would give the private key away. Null where the message is no number below the modulus.
 */
export function signBlinded(key: KeyObject, blinded: Buffer): Buffer | null {
  if (blinded.length !== bytesOf(key)) return null
  const signature = rawOperation(() =>
    privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, blinded),
  )
  if (!signature) return null
  const opened = publicEncrypt({ key, padding: constants.RSA_NO_PADDING }, signature)
  if (!timingSafeEqual(opened, blinded)) throw new Error('A blind signature does not verify')
  return signature
}

const bytesOf = (key: KeyObject): number => (key.asymmetricKeyDetails?.modulusLength ?? 0) / 8

/** OpenSSL's own word for a number that is not below the modulus; any other error is a fault of ours. */
function rawOperation(operate: () => Buffer): Buffer | null {
  try {
    return operate()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === tooLarge) return null
    throw error
  }
}

const tooLarge = 'ERR_OSSL_RSA_DATA_TOO_LARGE_FOR_MODULUS'

/** Whether that key signed the message. It is computed beside the requests, so that a flood of wrong ones holds nobody up. */
export async function isSigned(
  key: KeyObject,
  message: Buffer,
  signature: Buffer,
): Promise<boolean> {
  if (signature.length !== bytesOf(key)) return false
  const padding = constants.RSA_PKCS1_PSS_PADDING
  return new Promise((resolve, reject) => {
    verify('sha384', message, { key, padding, saltLength }, signature, (error, valid) =>
      error ? reject(error) : resolve(valid),
    )
  })
}
