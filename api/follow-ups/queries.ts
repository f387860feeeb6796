import { sql } from 'kysely'
import type { Bilingual } from '../bilingual.ts'
import { json } from '../database/columns.ts'
import type { Db } from '../database/connect.ts'
import type { QuotedFigure } from './schemas.ts'

/** The council that stands for everybody a round asked; undefined where no council does. */
export async function everybodyAsked(db: Db, waveId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('wave')
    .innerJoin('council', (join) => join.on(sql<boolean>`council.code = wave.domains[1]`))
    .select('council.code')
    .where('wave.id', '=', waveId)
    .executeTakeFirst()
  return row?.code
}

/** What a round said and what was done about it, as everybody asked reads it. */
export type FollowUp = {
  waveId: string
  title: Bilingual
  closedOn: string
  quoted: QuotedFigure[]
  done: Bilingual
}

const followUps = (db: Db) =>
  db
    .selectFrom('follow_up')
    .innerJoin('wave', 'wave.id', 'follow_up.wave_id')
    .select([
      'wave.id as waveId',
      'wave.title',
      'wave.closed_on as closedOn',
      'follow_up.quoted',
      'follow_up.done_en as en',
      'follow_up.done_fr as fr',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof followUps>['execute']>>[number]

const presented = ({ waveId, title, closedOn, quoted, en, fr }: Row): FollowUp => ({
  waveId,
  title: title as Bilingual,
  closedOn: closedOn ?? '',
  quoted: quoted as QuotedFigure[],
  done: { en, fr },
})

export async function findFollowUp(db: Db, waveId: string): Promise<FollowUp | null> {
  const row = await followUps(db).where('wave.id', '=', waveId).executeTakeFirst()
  return row ? presented(row) : null
}

/** Of an instrument's rounds that have one, the newest's. */
export async function newestFollowUp(db: Db, instrument: string): Promise<FollowUp | null> {
  const row = await followUps(db)
    .where('wave.instrument_code', '=', instrument)
    .orderBy('wave.closed_on', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? presented(row) : null
}

/** Of the rounds a person was asked in, newest first. */
export async function ownFollowUps(db: Db, personId: string, count: number): Promise<FollowUp[]> {
  const rows = await followUps(db)
    .innerJoin('invitation', 'invitation.wave_id', 'wave.id')
    .where('invitation.person_id', '=', personId)
    .where('invitation.withdrawn_at', 'is', null)
    .orderBy('wave.closed_on', 'desc')
    .limit(count)
    .execute()
  return rows.map(presented)
}

type Written = {
  waveId: string
  quoted: readonly QuotedFigure[]
  done: Bilingual
  at: Date
  by: string
}

/** Writes a round's follow-up, or writes it anew. */
export async function saveFollowUp(db: Db, written: Written): Promise<void> {
  const row = {
    quoted: json(written.quoted),
    done_en: written.done.en,
    done_fr: written.done.fr,
    written_at: written.at,
    written_by: written.by,
  }
  await db
    .insertInto('follow_up')
    .values({ wave_id: written.waveId, ...row })
    .onConflict((conflict) => conflict.column('wave_id').doUpdateSet(row))
    .execute()
}

export async function deleteFollowUp(db: Db, waveId: string): Promise<void> {
  await db.deleteFrom('follow_up').where('wave_id', '=', waveId).execute()
}
