import type { Bilingual } from '../bilingual.ts'
import type { Db } from '../database/connect.ts'
import { compiledForm } from '../instruments/queries.ts'
import type { InvitationDetails } from '../mail/letters.ts'
import { findProgramme } from '../programme/queries.ts'

/** What every letter of a wave says, whoever reads it. */
export type Letterhead = Omit<InvitationDetails, 'name'>

type Told = {
  title: unknown
  instrument: string
  version: number
  form: string
  mode: string
  closesOn: string
}

/** The letterhead of a wave, or of one to come. */
export async function letterheadOf<Wave extends Told>(
  db: Db,
  wave: Wave,
): Promise<Letterhead & Pick<Wave, 'title'> & Wave> {
  const form = wave.form === 'short' ? 'short' : 'full'
  const { minutes } = await compiledForm(db, wave.instrument, wave.version, form)
  return {
    ...wave,
    title: wave.title as Bilingual,
    minutes,
    askedBy: (await findProgramme(db))?.name ?? null,
    promised: { word: wave.mode === 'named' ? 'named' : 'confidential' },
  }
}
