import { createHash, randomBytes } from 'node:crypto'
import type { Db } from '../database/connect.ts'
import { insertLink } from './link-queries.ts'

/**
 * A new link to an anonymous round for one invitation, as a path. Made as its message is written, again for each reminder;
 * only its hash is kept, so that nobody can be shown it afterwards. The caller's transaction decides whether it opens anything.
 */
export async function mintLink(trx: Db, invitationId: string): Promise<string> {
  const secret = randomBytes(24).toString('base64url')
  await insertLink(trx, invitationId, createHash('sha256').update(secret).digest())
  return `/answer#${secret}`
}
