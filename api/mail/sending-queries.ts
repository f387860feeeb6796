import type { Language } from '../bilingual.ts'
import type { Db } from '../database/connect.ts'
import type { MessageKind, MessageState } from './queries.ts'

/** Who sends a message, and until when nobody else does. */
export type Lease = { by: string; now: Date; until: Date }

/**
 * Claims the message whose turn it is, in one short statement: nobody else sends it until the lease is over. Sign-in
 * messages are not among them: their secret is kept nowhere, and leaves at once or never.
 */
export async function claimMessage(db: Db, lease: Lease) {
  const claimed = await db
    .with('claimed', () => claimDue(db, lease))
    .selectFrom('claimed')
    .leftJoin('person', 'person.id', 'claimed.person_id')
    .leftJoin('invitation', 'invitation.id', 'claimed.invitation_id')
    .leftJoin('wave', 'wave.id', 'invitation.wave_id')
    .select(['claimed.id', 'kind', 'recipient', 'claimed.language', 'subject', 'body', 'brief'])
    .select(['attempts', 'invitation_id as invitationId', 'link_path as linkPath'])
    .select(['person.name', 'invitation.withdrawn_at as withdrawnAt', 'wave.closed_at as closedAt'])
    .select(['wave.closes_on as closesOn', 'wave.instrument_code as instrument'])
    .select('person.id as personId')
    .executeTakeFirst()
  return (
    claimed && {
      ...claimed,
      kind: claimed.kind as MessageKind,
      language: claimed.language as Language,
    }
  )
}

const claimDue = (db: Db, lease: Lease) =>
  db
    .updateTable('message')
    .set(({ eb }) => ({
      leased_by: lease.by,
      leased_until: lease.until,
      attempts: eb('attempts', '+', 1),
    }))
    .where('id', '=', firstDue(db, lease.now))
    .returningAll()

const firstDue = (db: Db, now: Date) =>
  db
    .selectFrom('message')
    .select('id')
    .where('state', '=', 'queued')
    .where('kind', '!=', 'sign_in')
    .where('next_attempt_at', '<=', now)
    .where(({ or, eb }) => or([eb('leased_until', 'is', null), eb('leased_until', '<=', now)]))
    .orderBy('next_attempt_at')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked()

export type Claimed = NonNullable<Awaited<ReturnType<typeof claimMessage>>>

/** What became of a message. */
export type Outcome = {
  state: Extract<MessageState, 'queued' | 'sent' | 'refused' | 'given_up' | 'cancelled'>
  sentAt: Date | null
  failure: string | null
  nextAttemptAt?: Date
  /** How many attempts count, where this one does not. */
  attempts?: number
}

/** Marks it and ends the lease, if it is still this sender's. */
export async function markMessage(db: Db, id: string, by: string, outcome: Outcome): Promise<void> {
  await db
    .updateTable('message')
    .set({
      state: outcome.state,
      sent_at: outcome.sentAt,
      failure: outcome.failure,
      leased_by: null,
      leased_until: null,
      ...(outcome.nextAttemptAt ? { next_attempt_at: outcome.nextAttemptAt } : {}),
      ...(outcome.attempts === undefined ? {} : { attempts: outcome.attempts }),
    })
    .where('id', '=', id)
    .where('leased_by', '=', by)
    .execute()
}

/** Whether the person of an invitation has answered its round: by their pseudonym, in an anonymous round by their ballot. */
export async function hasAnswered(
  db: Db,
  invitation: { id: string; pseudonym: string },
): Promise<boolean> {
  const found = await db
    .selectFrom('invitation')
    .select('invitation.id')
    .where('invitation.id', '=', invitation.id)
    .where(({ or, exists, selectFrom }) =>
      or([
        exists(
          selectFrom('response')
            .select('response.wave_id')
            .whereRef('response.wave_id', '=', 'invitation.wave_id')
            .where('response.pseudonym', '=', Buffer.from(invitation.pseudonym, 'hex')),
        ),
        exists(
          selectFrom('ballot')
            .select('ballot.invitation_id')
            .whereRef('ballot.invitation_id', '=', 'invitation.id'),
        ),
      ]),
    )
    .executeTakeFirst()
  return found !== undefined
}

/** Claims one message by its id, as it was just kept. */
export async function leaseMessage(db: Db, id: string, lease: Lease): Promise<void> {
  await db
    .updateTable('message')
    .set({ leased_by: lease.by, leased_until: lease.until, attempts: 1 })
    .where('id', '=', id)
    .execute()
}

/** Sign-in messages that were being sent when their process died: their links are gone. */
export async function giveUpSignIns(db: Db, now: Date): Promise<void> {
  await db
    .updateTable('message')
    .set({ state: 'given_up', leased_by: null, leased_until: null })
    .where('kind', '=', 'sign_in')
    .where('state', '=', 'queued')
    .where('leased_until', '<=', now)
    .execute()
}
