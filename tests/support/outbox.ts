import type { Db } from '../../api/database/connect.ts'

/** The secret of the newest invitation written to that address, as its reader finds it in the message. */
export async function secretFor(db: Db, email: string): Promise<string> {
  const { body } = await db
    .selectFrom('message')
    .select('body')
    .where('recipient', '=', email)
    .where('kind', '=', 'invitation')
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow()
  const secret = /\/answer#(\S+)/.exec(body)?.[1]
  if (!secret) throw new Error(`No link in the message to ${email}`)
  return secret
}
