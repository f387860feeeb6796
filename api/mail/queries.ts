import type { Language } from '../bilingual.ts'
import type { Db } from '../database/connect.ts'
import type { MessageKind } from './schemas.ts'

export type { MessageKind, MessageState } from './schemas.ts'

export type NewMessage = {
  kind: MessageKind
  recipient: string
  language: Language
  subject: string
  /** The text; where it will be sent, `{link}` stands for the secret link. */
  body: string
  /** What follows in the other language, in short; empty where the body is whole. */
  brief: string
  state: 'held' | 'queued'
  personId: string | null
  waveId: string | null
  invitationId: string | null
  linkPath: string | null
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
    brief: m.brief,
    state: m.state,
    person_id: m.personId,
    wave_id: m.waveId,
    invitation_id: m.invitationId,
    link_path: m.linkPath,
    created_at: m.createdAt,
    next_attempt_at: m.createdAt,
  }))
  const kept = await db.insertInto('message').values(rows).returning('id').execute()
  return kept.map(({ id }) => id)
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
