import type { Db } from '../database/connect.ts'
import type { Bilingual } from '../bilingual.ts'

/** A closed wave of an instrument; `label` and `mark` where it was imported. */
export type KnownWave = {
  id: string
  title: Bilingual
  closedOn: string
  label: string | null
  mark: Buffer | null
}

/** The instrument's waves that are over, imported or held here. */
export async function closedWavesOf(db: Db, instrument: string): Promise<KnownWave[]> {
  return db
    .selectFrom('wave')
    .leftJoin('imported_wave', 'imported_wave.wave_id', 'wave.id')
    .select(['wave.id', 'wave.title', 'imported_wave.label', 'imported_wave.content_mark as mark'])
    .select((select) => select.ref('wave.closed_on').$notNull().as('closedOn'))
    .where('wave.instrument_code', '=', instrument)
    .where('wave.closed_on', 'is not', null)
    .execute()
}

export type ImportedWave = {
  waveId: string
  instrument: string
  label: string
  mark: Buffer
  invited: number
  answered: number
  at: Date
}

/** Notes that a wave was imported, and by what it is found again. */
export async function insertImportedWave(db: Db, wave: ImportedWave): Promise<void> {
  await db
    .insertInto('imported_wave')
    .values({
      wave_id: wave.waveId,
      instrument_code: wave.instrument,
      label: wave.label,
      content_mark: wave.mark,
      invited: wave.invited,
      answered: wave.answered,
      imported_at: wave.at,
    })
    .execute()
}

/** A published version of an instrument, the newest unless one is named; undefined when there is none. */
export async function publishedVersion(db: Db, code: string, version: number | null) {
  return db
    .selectFrom('instrument_version')
    .select(['version', 'title', 'modes'])
    .where('instrument_code', '=', code)
    .$if(version !== null, (query) => query.where('version', '=', version ?? 0))
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}
