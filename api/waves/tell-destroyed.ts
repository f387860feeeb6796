import type { Bilingual, Language } from '../bilingual.ts'
import type { Db } from '../database/connect.ts'
import { destroyedLetter } from '../mail/letters.ts'
import { postLetters } from '../mail/post.ts'
import type { Services } from '../services.ts'
import { listReachable } from './reminder-queries.ts'

/** Tells everybody invited that too few answered, and that the answers were destroyed unopened. */
export async function tellDestroyed(
  services: Services,
  trx: Db,
  wave: { id: string; title: Bilingual; closedOn: string },
): Promise<void> {
  const people = await listReachable(trx, wave.id)
  const { title, closedOn } = wave
  const threshold = services.config.disclosureThreshold
  await postLetters(
    services,
    trx,
    people.map(({ personId, name, email, language }) => ({
      kind: 'destroyed' as const,
      personId,
      recipient: email,
      waveId: wave.id,
      letter: destroyedLetter(language as Language, { name, title, closedOn, threshold }),
      leads: { path: `/receipts/${wave.id}` },
    })),
  )
}
