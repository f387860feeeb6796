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
  await recordAudits(db, [entry])
}

/** Writes the traces of several writes made together, in their transaction. */
export async function recordAudits(db: Db, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return
  const rows = entries.map(({ at, personId, action, subject, details = {} }) => ({
    at,
    person_id: personId,
    action,
    subject,
    details: json(details),
  }))
  await db.insertInto('audit_entry').values(rows).execute()
}
