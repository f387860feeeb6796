import { sql } from 'kysely'
import { json } from '../database/columns.ts'
import type { Db } from '../database/connect.ts'
import { newestReleases } from '../database/newest-release.ts'
import type { NewWave } from './schemas.ts'

/** Every wave with its counts, newest first; those held elsewhere carry the counts they came with. */
export async function listWaves(db: Db) {
  return waveRows(db)
    .orderBy('wave.closed_on', (order) => order.desc().nullsFirst())
    .orderBy('wave.opened_at', 'desc')
    .orderBy('wave.id')
    .execute()
}

/** One wave with its counts; undefined when there is none. */
export async function findWave(db: Db, id: string) {
  return waveRows(db).where('wave.id', '=', id).executeTakeFirst()
}

function waveRows(db: Db) {
  return db
    .selectFrom('wave')
    .innerJoin('instrument_version', (join) =>
      join
        .onRef('instrument_version.instrument_code', '=', 'wave.instrument_code')
        .onRef('instrument_version.version', '=', 'wave.instrument_version'),
    )
    .leftJoin(newestReleases(db), (join) => join.onRef('release.wave_id', '=', 'wave.id'))
    .leftJoin('anonymous_round', 'anonymous_round.wave_id', 'wave.id')
    .leftJoin('imported_wave', 'imported_wave.wave_id', 'wave.id')
    .select((eb) => [
      'wave.id',
      'wave.title',
      'wave.instrument_code as instrument',
      'wave.instrument_version as version',
      'instrument_version.title as instrumentTitle',
      'instrument_version.minutes',
      'wave.form',
      'wave.mode',
      'wave.audience',
      'wave.opened_at as openedAt',
      'wave.closes_on as closesOn',
      'wave.closed_at as closedAt',
      'wave.closed_on as closedOn',
      'wave.consultation_id as consultation',
      'wave.period',
      'wave.late_until as lateUntil',
      'release.released_at as releasedAt',
      'release.withheld',
      'anonymous_round.words',
      'anonymous_round.outcome',
      'anonymous_round.keys_destroyed_at as keysDestroyedAt',
      eb('imported_wave.wave_id', 'is not', null).$castTo<boolean>().as('imported'),
      eb.fn
        .coalesce(
          'imported_wave.invited',
          eb
            .selectFrom('invitation')
            .whereRef('invitation.wave_id', '=', 'wave.id')
            .where('invitation.withdrawn_at', 'is', null)
            .select((inner) => inner.fn.countAll<number>().as('n')),
        )
        .$notNull()
        .as('invited'),
      eb.fn
        .coalesce(
          'imported_wave.answered',
          'anonymous_round.received',
          eb
            .case()
            .when('wave.mode', '=', 'anonymous')
            .then(
              eb
                .selectFrom('ballot')
                .whereRef('ballot.wave_id', '=', 'wave.id')
                .select((inner) => inner.fn.countAll<number>().as('n')),
            )
            .end(),
          eb
            .selectFrom('response')
            .whereRef('response.wave_id', '=', 'wave.id')
            .select((inner) => inner.fn.countAll<number>().as('n')),
        )
        .$notNull()
        .as('answered'),
    ])
}

/** Locks the wave until the transaction ends: submissions wait, and find it closed. */
export async function lockWave(db: Db, id: string) {
  return db
    .selectFrom('wave')
    .select([
      'id',
      'mode',
      'title',
      'domains',
      'opened_at',
      'closes_on',
      'closed_on',
      'instrument_code',
      'instrument_version',
      'form',
    ])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export type WaveRow = Omit<NewWave, 'instrument'> & {
  instrument: { code: string; version: number }
  domains: string[]
  openedAt: Date
  /** What its first screen promises: the settings of the day. None of a round held elsewhere. */
  promised?: Thresholds
}

/** Respondents and organisations below which no figure is shown, and respondents below which nobody reads a comment. */
export type Thresholds = { threshold: number; units: number; comments: number }

/** The thresholds a wave was launched with; each null where they were not kept. */
export async function findThresholds(db: Db, waveId: string) {
  return db
    .selectFrom('wave')
    .select(['threshold', 'units', 'comment_threshold as comments'])
    .where('id', '=', waveId)
    .executeTakeFirst()
}

export async function insertWave(db: Db, wave: WaveRow): Promise<string> {
  const { id } = await db
    .insertInto('wave')
    .values({
      instrument_code: wave.instrument.code,
      instrument_version: wave.instrument.version,
      form: wave.form,
      mode: wave.mode,
      title: json(wave.title),
      audience: json(wave.audience),
      domains: wave.domains,
      opened_at: wave.openedAt,
      closes_on: wave.closesOn,
      consultation_id: wave.consultation?.id ?? null,
      period: wave.consultation?.period ?? null,
      threshold: wave.promised?.threshold ?? null,
      units: wave.promised?.units ?? null,
      comment_threshold: wave.promised?.comments ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function markClosed(
  db: Db,
  id: string,
  closed: { at: Date; on: string },
): Promise<void> {
  await db
    .updateTable('wave')
    .set({ closed_at: closed.at, closed_on: closed.on })
    .where('id', '=', id)
    .execute()
}

/** What is finer than the release goes: tallies by cell, drafts. */
export async function deleteFinerThanRelease(db: Db, id: string): Promise<void> {
  await db.deleteFrom('draft').where('wave_id', '=', id).execute()
  await db.deleteFrom('tally').where('wave_id', '=', id).execute()
}

/** Takes the answers under those keys out of every response of the wave. */
export async function removeAnswers(db: Db, id: string, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return
  await sql`
    update response set answers = answers - ${sql.val([...keys])}::text[]
    where wave_id = ${id} and answers ?| ${sql.val([...keys])}::text[]`.execute(db)
}

/** Every round of a consultation with its counts, newest first. */
export async function listWavesOf(db: Db, consultation: string) {
  return waveRows(db)
    .where('wave.consultation_id', '=', consultation)
    .orderBy('wave.opened_at', 'desc')
    .execute()
}

/** Waves whose last day is over. */
export async function wavesPastClosing(db: Db, today: string): Promise<string[]> {
  const rows = await db
    .selectFrom('wave')
    .select('id')
    .where('closed_at', 'is', null)
    .where('closes_on', '<', today)
    .execute()
  return rows.map(({ id }) => id)
}

export async function countWaves(db: Db): Promise<number> {
  const { n } = await db
    .selectFrom('wave')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}

export async function countOpenWaves(db: Db): Promise<number> {
  const { n } = await db
    .selectFrom('wave')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('closed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return n
}
