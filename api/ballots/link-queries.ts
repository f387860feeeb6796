import { sql } from 'kysely'
import { bytesOf } from '../database/arrays.ts'
import type { Db } from '../database/connect.ts'

/** Keeps the hash of a new link to an invitation. */
export async function insertLink(db: Db, invitationId: string, secretHash: Buffer): Promise<void> {
  await db
    .insertInto('invitation_link')
    .values({ secret_hash: secretHash, invitation_id: invitationId })
    .execute()
}

/** Of those hashes (in hexadecimal) the ones of links, each with the hash that stands with its invitation. */
export async function listLinks(db: Db, hashes: readonly string[]) {
  return db
    .selectFrom('invitation_link')
    .innerJoin('invitation', 'invitation.id', 'invitation_link.invitation_id')
    .select([
      sql<string>`encode(invitation_link.secret_hash, 'hex')`.as('hash'),
      sql<string>`encode(invitation.secret_hash, 'hex')`.as('invitationHash'),
    ])
    .where(sql<boolean>`invitation_link.secret_hash = any(${bytesOf(hashes)})`)
    .execute()
}

/** Whether an invitation is to an anonymous round. */
export async function isAnonymous(db: Db, invitationId: string): Promise<boolean> {
  const { mode } = await db
    .selectFrom('invitation')
    .innerJoin('wave', 'wave.id', 'invitation.wave_id')
    .select('wave.mode')
    .where('invitation.id', '=', invitationId)
    .executeTakeFirstOrThrow()
  return mode === 'anonymous'
}
