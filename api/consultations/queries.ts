import { json } from '../database/columns.ts'
import type { Db } from '../database/connect.ts'
import type { NewConsultation } from './schemas.ts'

/** A consultation as it is kept. */
export type Consultation = NewConsultation & {
  id: string
  startsOn: string
  pausedAt: Date | null
  endedAt: Date | null
  /** Who started it, or changed it last: the proposer of rounds that the clock proposes. */
  plannedBy: string | null
}

/** What whoever starts a consultation, or changes it, sets of it. */
type Planned = NewConsultation & { startsOn: string; plannedBy: string | null }

export type PeriodState = 'skipped' | 'missed' | 'refused' | 'proposed'

/** What was decided of a period in which no round was opened. */
export type Decision = { period: string; state: PeriodState; reason: string | null }

/** Every consultation: those that go on first, then by title. */
export async function listConsultations(db: Db): Promise<Consultation[]> {
  const rows = await consultationRows(db)
    .orderBy(({ eb }) => eb('ended_at', 'is not', null))
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(asConsultation)
}

export async function findConsultation(db: Db, id: string): Promise<Consultation | undefined> {
  const row = await consultationRows(db).where('id', '=', id).executeTakeFirst()
  return row && asConsultation(row)
}

/** Locks the consultation until the transaction ends, so that one process at a time decides of its periods. */
export async function lockConsultation(db: Db, id: string): Promise<Consultation | undefined> {
  const row = await consultationRows(db).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && asConsultation(row)
}

/** The name of whoever started the consultation, or changed it last. */
export async function plannerOf(db: Db, id: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('consultation')
    .innerJoin('person', 'person.id', 'consultation.planned_by')
    .select('person.name')
    .where('consultation.id', '=', id)
    .executeTakeFirst()
  return row?.name
}

/** Ids of the consultations that go on and are not paused. */
export async function listRunning(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('consultation')
    .select('id')
    .where('paused_at', 'is', null)
    .where('ended_at', 'is', null)
    .orderBy('created_at')
    .execute()
  return rows.map(({ id }) => id)
}

const consultationRows = (db: Db) =>
  db
    .selectFrom('consultation')
    .select([
      'id',
      'title',
      'instrument_code as instrument',
      'forms',
      'mode',
      'together',
      'audience',
    ])
    .select(['cadence', 'hour', 'reminders', 'starts_on as startsOn'])
    .select(['paused_at as pausedAt', 'ended_at as endedAt', 'planned_by as plannedBy'])

type Row = Awaited<ReturnType<ReturnType<typeof consultationRows>['execute']>>[number]

/** Its JSON was checked as it was written. */
const asConsultation = (row: Row): Consultation => row as unknown as Consultation

export async function insertConsultation(
  db: Db,
  consultation: Planned & { createdAt: Date },
): Promise<string> {
  const { id } = await db
    .insertInto('consultation')
    .values({ ...ruleOf(consultation), created_at: consultation.createdAt })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Changes the rule; rounds that were opened keep theirs. */
export async function updateConsultation(db: Db, id: string, consultation: Planned): Promise<void> {
  await db.updateTable('consultation').set(ruleOf(consultation)).where('id', '=', id).execute()
}

const ruleOf = (consultation: Planned) => ({
  title: json(consultation.title),
  instrument_code: consultation.instrument,
  forms: consultation.forms,
  mode: consultation.mode,
  together: consultation.together ?? false,
  audience: json(consultation.audience),
  cadence: json(consultation.cadence),
  hour: consultation.hour,
  reminders: json(consultation.reminders),
  starts_on: consultation.startsOn,
  planned_by: consultation.plannedBy,
})

export async function setPaused(db: Db, id: string, at: Date | null): Promise<void> {
  await db.updateTable('consultation').set({ paused_at: at }).where('id', '=', id).execute()
}

export async function setEnded(db: Db, id: string, at: Date): Promise<void> {
  await db.updateTable('consultation').set({ ended_at: at }).where('id', '=', id).execute()
}

/** What was decided of a consultation's periods. */
export async function listDecisions(db: Db, id: string): Promise<Decision[]> {
  const rows = await db
    .selectFrom('consultation_period')
    .select(['period', 'state', 'reason'])
    .where('consultation_id', '=', id)
    .orderBy('period')
    .execute()
  return rows.map((row) => ({ ...row, state: row.state as PeriodState }))
}

/** Decides of a period, or decides anew. */
export async function decide(
  db: Db,
  id: string,
  { period, state, reason }: Decision,
  at: Date,
): Promise<void> {
  const row = { state, reason, decided_at: at }
  await db
    .insertInto('consultation_period')
    .values({ consultation_id: id, period, ...row })
    .onConflict((conflict) => conflict.columns(['consultation_id', 'period']).doUpdateSet(row))
    .execute()
}

/** Takes a decision back. */
export async function undecide(db: Db, id: string, period: string): Promise<void> {
  await db
    .deleteFrom('consultation_period')
    .where('consultation_id', '=', id)
    .where('period', '=', period)
    .execute()
}
