import type { Language } from '../bilingual.ts'
import type { Db } from '../database/connect.ts'
import { approvalLetter, launchNoticeLetter } from '../mail/letters.ts'
import { postLetters } from '../mail/post.ts'
import type { Services } from '../services.ts'
import type { NewWave } from '../waves/schemas.ts'
import type { listCoChairs } from './queries.ts'

type CoChair = Awaited<ReturnType<typeof listCoChairs>>[number]

const path = '/launches'

/** Asks each co-chair to approve a launch; the first to do so decides. */
export async function askCoChairs(
  services: Services,
  trx: Db,
  coChairs: readonly CoChair[],
  asked: { wave: NewWave; requestedBy: string; invited: number },
): Promise<void> {
  const { title, closesOn } = asked.wave
  await postLetters(
    services,
    trx,
    coChairs.map(({ id, name, email, language }) => ({
      kind: 'approval' as const,
      personId: id,
      recipient: email,
      waveId: null,
      letter: approvalLetter(language as Language, { name, title, closesOn, ...asked }),
      leads: { path },
    })),
  )
}

/** Tells every co-chair that the round is open, with its six words. */
export async function tellCoChairs(
  services: Services,
  trx: Db,
  coChairs: readonly CoChair[],
  told: {
    wave: NewWave
    waveId: string
    approvedBy: string
    invited: number
    words: readonly string[]
  },
): Promise<void> {
  const { title, closesOn } = told.wave
  const words = told.words.join(' ')
  const details = { ...told, title, closesOn, fingerprint: { en: words, fr: words } }
  await postLetters(
    services,
    trx,
    coChairs.map(({ id, name, email, language }) => ({
      kind: 'launch_notice' as const,
      personId: id,
      recipient: email,
      waveId: told.waveId,
      letter: launchNoticeLetter(language as Language, { ...details, name }),
      leads: { path },
    })),
  )
}
