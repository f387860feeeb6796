import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core'
import type { Answers } from '../instruments/answers.ts'
import type { CompiledInstrument, CompiledQuestion } from '../instruments/compiled.ts'

/** HPKE (RFC 9180) with X25519, HKDF-SHA-256 and AES-256-GCM. */
const suite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
})
const encapsulatedBytes = 32
const lengthBytes = 4

/** A box key pair, both halves raw. */
export type BoxKeyPair = { privateKey: Buffer; publicKey: Buffer }

/** What is sealed: the answers, and the stratum they count in, which stands nowhere outside. */
export type SealedAnswers = { stratum: string; answers: Answers }

export async function makeBoxKeys(): Promise<BoxKeyPair> {
  const { privateKey, publicKey } = await suite.kem.generateKeyPair()
  return {
    privateKey: Buffer.from(await suite.kem.serializePrivateKey(privateKey)),
    publicKey: Buffer.from(await suite.kem.serializePublicKey(publicKey)),
  }
}

/** The seal of one box: `bytes` is the size its contents are filled up to, `context` the wave they belong to. */
export type Box = { publicKey: Buffer; bytes: number; context: string }

/** Seals answers, filled up to the box's size: every row of a box is as long as every other. */
export async function sealAnswers(box: Box, content: SealedAnswers): Promise<Buffer> {
  const text = Buffer.from(JSON.stringify(content))
  if (text.length + lengthBytes > box.bytes) throw new Error('Answers exceed the size of their box')
  const plain = Buffer.alloc(box.bytes)
  plain.writeUInt32BE(text.length)
  text.copy(plain, lengthBytes)
  const { enc, ct } = await suite.seal(
    {
      recipientPublicKey: await suite.kem.deserializePublicKey(box.publicKey),
      info: Buffer.from(box.context),
    },
    plain,
  )
  return Buffer.concat([Buffer.from(enc), Buffer.from(ct)])
}

/** Opens what was sealed to that key in that context. Throws where a single byte differs. */
export async function openAnswers(
  privateKey: Buffer,
  context: string,
  sealed: Buffer,
): Promise<SealedAnswers> {
  const opened = await suite.open(
    {
      recipientKey: await suite.kem.deserializePrivateKey(privateKey),
      enc: sealed.subarray(0, encapsulatedBytes),
      info: Buffer.from(context),
    },
    sealed.subarray(encapsulatedBytes),
  )
  const plain = Buffer.from(opened)
  const text = plain.toString('utf8', lengthBytes, lengthBytes + plain.readUInt32BE(0))
  return JSON.parse(text) as SealedAnswers
}

/** Bytes that any answers to the instrument fit into: UTF-8 takes at most three for each UTF-16 unit, and JSON's escapes no more. */
export function boxBytes({ questions }: CompiledInstrument): number {
  const stratum = JSON.stringify({ stratum: crypto.randomUUID(), answers: {} }).length
  const most = questions.reduce((sum, question) => sum + mostBytes(question), stratum + lengthBytes)
  return Math.ceil(most / blockBytes) * blockBytes
}

const blockBytes = 1024
/** What no limit of a question bounds: a number, a date, a value of one choice with its quotes. */
const valueBytes = 72

function mostBytes(question: CompiledQuestion): number {
  const { name, type, choices, limits, commentKey } = question
  const text = 3 * limits.maxLength + valueBytes
  const listed = valueBytes * Math.max(1, choices.length)
  const own = type === 'comment' || type === 'text' ? text : listed
  const beside = commentKey === 'never' ? 0 : text + `"${name}-Comment":,`.length
  return `"${name}":,`.length + own + beside
}
