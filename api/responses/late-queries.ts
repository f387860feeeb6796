import { bytes, json } from '../database/columns.ts'
import type { Db } from '../database/connect.ts'
import type { Answers } from '../instruments/answers.ts'

/** The waiting answers of a pseudonym; undefined where none wait. */
export async function findLate(
  db: Db,
  waveId: string,
  pseudonym: string,
): Promise<Answers | undefined> {
  const row = await db
    .selectFrom('late_response')
    .select('answers')
    .where('wave_id', '=', waveId)
    .where('pseudonym', '=', bytes(pseudonym))
    .executeTakeFirst()
  return row?.answers as Answers | undefined
}

export type LateAnswers = {
  waveId: string
  pseudonym: string
  /** In named waves only. */
  invitationId: string | null
  answers: Answers
}

/** Keeps answers waiting, in place of those that waited. */
export async function keepLate(db: Db, late: LateAnswers): Promise<void> {
  await db
    .insertInto('late_response')
    .values({
      wave_id: late.waveId,
      pseudonym: bytes(late.pseudonym),
      invitation_id: late.invitationId,
      answers: json(late.answers),
    })
    .onConflict((conflict) =>
      conflict
        .columns(['wave_id', 'pseudonym'])
        .doUpdateSet(({ ref }) => ({ answers: ref('excluded.answers') })),
    )
    .execute()
}

export async function deleteLateOf(db: Db, waveId: string, pseudonym: string): Promise<void> {
  await db
    .deleteFrom('late_response')
    .where('wave_id', '=', waveId)
    .where('pseudonym', '=', bytes(pseudonym))
    .execute()
}

/** Until when a wave takes late answers, read while it is held. */
export async function lateUntilOf(db: Db, waveId: string): Promise<string | null> {
  const row = await db
    .selectFrom('wave')
    .select('late_until as lateUntil')
    .where('id', '=', waveId)
    .executeTakeFirstOrThrow()
  return row.lateUntil
}
