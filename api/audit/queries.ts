import type { Db } from '../database/connect.ts'
import { json } from '../database/columns.ts'

export type AuditEntry = {
  at: Date
  /** Who acted; null for the program itself. */
  personId: string | null
  /** The verb, e.g. `wave.opened`. */
  action: string
  /** What it was done to: a code or an id. */
  subject: string
  details?: Readonly<Record<string, unknown>>
}

/** Writes the trace of a write, in the same transaction as the write. */
export async function recordAudit(db: Db, entry: AuditEntry): Promise<void> {
  await db
    .insertInto('audit_entry')
    .values({
      at: entry.at,
      person_id: entry.personId,
      action: entry.action,
      subject: entry.subject,
      details: json(entry.details ?? {}),
    })
    .execute()
}
