import {
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Keys derived from one master secret that lives outside the database and its backups: in the environment, or in the
 * data folder, where it is generated once. One key a purpose (HKDF-SHA-256, RFC 5869), so that none stands in for another.
 */
export type Keys = {
  session: string
  /** The person's pseudonym in confidential waves, in hexadecimal; the same over waves, so that rounds can be paired. */
  pseudonym(personId: string): string
  /** The secret in an invitation's link; the same each time it is asked, so that a message can be written again. */
  invitationSecret(invitationId: string): string
  /** What seals an anonymous round's draft on the person's device: the same by each of their links. */
  deviceSecret(invitationId: string): string
  /** Stands in the link that stops an invitation's reminders, and opens nothing else. */
  reminderToken(invitationId: string): string
  /** The invitation of such a token; null when the token is none of ours. */
  invitationOfReminder(token: string): string | null
  /** Stands in the link that stops a person's monthly letters, and opens nothing else. */
  monthlyToken(personId: string): string
  /** The person of such a token; null when the token is none of ours. */
  personOfMonthly(token: string): string | null
  /** Stands for a reader on one day, to count a person once a day. */
  readerOfDay(personId: string, day: string): Buffer
  /** Finds imported files again by a hash of their content, which alone would let single answers be guessed. */
  contentMark(hash: Buffer): Buffer
}

const purpose = (master: Buffer, name: string) =>
  Buffer.from(hkdfSync('sha256', master, '', `arpent/${name}`, 32))
/** A key prepared once: a wave's close makes one mark for each person. */
const markingKey = (master: Buffer, name: string) => createSecretKey(purpose(master, name))
const hmac = (key: KeyObject, text: string | Buffer) =>
  createHmac('sha256', key).update(text).digest()

export function deriveKeys(master: Buffer): Keys {
  const pseudonymKey = markingKey(master, 'pseudonym')
  const linkKey = markingKey(master, 'invitation-link')
  const deviceKey = markingKey(master, 'device-seal')
  const readerKey = markingKey(master, 'guide-reader')
  const reminderKey = markingKey(master, 'reminder-link')
  const monthlyKey = markingKey(master, 'monthly-link')
  const contentKey = markingKey(master, 'imported-content')
  return {
    session: purpose(master, 'session').toString('hex'),
    pseudonym: (personId) => createHmac('sha256', pseudonymKey).update(personId).digest('hex'),
    invitationSecret: (invitationId) =>
      hmac(linkKey, invitationId).subarray(0, 24).toString('base64url'),
    deviceSecret: (invitationId) =>
      hmac(deviceKey, invitationId).subarray(0, 24).toString('base64url'),
    reminderToken: (invitationId) => tokenOf(reminderKey, invitationId),
    invitationOfReminder: (token) => idOfToken(reminderKey, token),
    monthlyToken: (personId) => tokenOf(monthlyKey, personId),
    personOfMonthly: (token) => idOfToken(monthlyKey, token),
    readerOfDay: (personId, day) => hmac(readerKey, `${day} ${personId}`),
    contentMark: (hash) => hmac(contentKey, hash),
  }
}

const idBytes = 16
const markBytes = 16

/** An id and its mark, so that nothing has to be stored and nothing can be guessed. */
function tokenOf(key: KeyObject, uuid: string): string {
  const id = Buffer.from(uuid.replaceAll('-', ''), 'hex')
  return Buffer.concat([id, hmac(key, id).subarray(0, markBytes)]).toString('base64url')
}

function idOfToken(key: KeyObject, token: string): string | null {
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== idBytes + markBytes) return null
  const id = bytes.subarray(0, idBytes)
  if (!timingSafeEqual(hmac(key, id).subarray(0, markBytes), bytes.subarray(idBytes))) return null
  return id.toString('hex').replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

/** The master secret: from the setting (64 hexadecimal digits), or from `dataDir/keys/master.key`, generated at the first start. */
export async function masterSecret(options: {
  secretKey: string | null
  dataDir: string
}): Promise<Buffer> {
  if (options.secretKey) return Buffer.from(options.secretKey, 'hex')
  const folder = join(options.dataDir, 'keys')
  const file = join(folder, 'master.key')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const kept = await readFile(file).catch(() => null)
  if (kept?.length === 32) return kept
  const fresh = randomBytes(32)
  await writeFile(file, fresh, { mode: 0o600, flag: kept ? 'w' : 'wx' })
  await chmod(file, 0o600)
  return fresh
}
