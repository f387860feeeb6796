import type { Language } from '../bilingual.ts'
import type { Db } from '../database/connect.ts'

export type MessageKind = 'invitation' | 'sign_in'
export type MessageState = 'held' | 'queued' | 'sent' | 'refused'

export type NewMessage = {
  kind: MessageKind
  recipient: string
  language: Language
  subject: string
  /** The text; where it will be sent, `{link}` stands for the secret link. */
  body: string
  state: 'held' | 'queued'
  personId: string | null
  waveId: string | null
  createdAt: Date
}

/** Keeps messages in the outbox; returns their ids in the order given. */
export async function keepMessages(db: Db, messages: readonly NewMessage[]): Promise<string[]> {
  if (messages.length === 0) return []
  const rows = messages.map((m) => ({
    kind: m.kind,
    recipient: m.recipient,
    language: m.language,
    subject: m.subject,
    body: m.body,
    state: m.state,
    person_id: m.personId,
    wave_id: m.waveId,
    created_at: m.createdAt,
  }))
  const kept = await db.insertInto('message').values(rows).returning('id').execute()
  return kept.map(({ id }) => id)
}

/** The outbox, newest first. */
export async function listMessages(db: Db) {
  return db
    .selectFrom('message')
    .select([
      'id',
      'kind',
      'recipient as to',
      'language',
      'subject',
      'state',
      'created_at as createdAt',
      'sent_at as sentAt',
      'failure',
    ])
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(500)
    .execute()
}

/** One message, whole; undefined when there is none. */
export async function findMessage(db: Db, id: string) {
  return db
    .selectFrom('message')
    .select(['id', 'kind', 'recipient as to', 'language', 'subject', 'body as text', 'state'])
    .select(['created_at as createdAt', 'sent_at as sentAt'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Queued invitations with the invitation each belongs to, oldest first, locked against a second dispatcher. */
export async function queuedInvitations(db: Db, limit: number) {
  return db
    .selectFrom('message')
    .innerJoin('invitation', (join) =>
      join
        .onRef('invitation.wave_id', '=', 'message.wave_id')
        .onRef('invitation.person_id', '=', 'message.person_id'),
    )
    .select([
      'message.id',
      'recipient',
      'subject',
      'body',
      'language',
      'invitation.id as invitation_id',
    ])
    .where('state', '=', 'queued')
    .where('kind', '=', 'invitation')
    .orderBy('created_at')
    .limit(limit)
    .forUpdate('message')
    .skipLocked()
    .execute()
}

/** Marks what became of a message. */
export async function markMessage(
  db: Db,
  id: string,
  outcome: { state: 'sent' | 'refused'; sentAt: Date | null; failure: string | null },
): Promise<void> {
  await db
    .updateTable('message')
    .set({ state: outcome.state, sent_at: outcome.sentAt, failure: outcome.failure })
    .where('id', '=', id)
    .execute()
}

/** How many sign-in messages went to the address since that moment. */
export async function countSignIns(db: Db, recipient: string, since: Date): Promise<number> {
  const { n } = await db
    .selectFrom('message')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('kind', '=', 'sign_in')
    .where('recipient', '=', recipient)
    .where('created_at', '>=', since)
    .executeTakeFirstOrThrow()
  return n
}
