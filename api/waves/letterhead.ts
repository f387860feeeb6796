import { findRound } from '../ballots/queries.ts'
import type { Bilingual } from '../bilingual.ts'
import type { Db } from '../database/connect.ts'
import { compiledForm } from '../instruments/queries.ts'
import type { InvitationDetails, Promised } from '../mail/letters.ts'
import { findProgramme } from '../programme/queries.ts'
import type { Services } from '../services.ts'
import { listFrame } from './frame-queries.ts'
import { promisedOf } from './promised.ts'

/** What every letter of a wave says, whoever reads it. */
export type Letterhead = Omit<InvitationDetails, 'name'>

type Told = {
  title: unknown
  instrument: string
  version: number
  form: string
  mode: string
  closesOn: string
  /** None of a wave to come, of which is said instead how many it would invite. */
  id?: string
  invited?: number
}

/** The letterhead of a wave, or of one to come. */
export async function letterheadOf<Wave extends Told>(
  services: Pick<Services, 'config'>,
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
    promised: await promisedIn(services, db, wave),
  }
}

/** What letters promise. Those of an anonymous wave carry its six words, which its launch makes: before, they are dots. */
export async function promisedIn(
  { config }: Pick<Services, 'config'>,
  db: Db,
  { id, mode, invited = 0 }: Pick<Told, 'id' | 'mode' | 'invited'>,
): Promise<Promised> {
  if (mode === 'named') return { word: mode }
  if (mode !== 'anonymous') {
    const held = id ? await promisedOf(db, config, id) : config
    return { word: 'confidential', threshold: held.disclosureThreshold }
  }
  const round = id ? await findRound(db, id) : undefined
  const words = (round?.words ?? Array.from({ length: 6 }, () => '…')).join(' ')
  const asked = id ? (await listFrame(db, id)).length : invited
  return { word: mode, invited: asked, fingerprint: { en: words, fr: words } }
}
