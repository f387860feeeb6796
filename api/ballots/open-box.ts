import { randomInt } from 'node:crypto'
import type { Db } from '../database/connect.ts'
import { problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { openAnswers, type SealedAnswers } from './box.ts'
import { emptyBox, sealedBatches } from './closing-queries.ts'
import { countBallots } from './queries.ts'

/** What was in the box: the answers in an order of chance, or nothing where too few came, which were then never opened. */
export type OpenedBox =
  | { outcome: 'opened'; received: number; responses: SealedAnswers[] }
  | { outcome: 'destroyed'; received: number }

/**
 * Opens a round's box, once, in the transaction of its close, and empties it. With fewer responses than the threshold the
 * box is emptied unopened. The keys stay until the close is committed: `finishClosings` destroys them.
 * @throws Problem wave.keys_missing where the key file can't be read: nothing is lost, the round stays open
 */
export async function openBox(
  { roundKeys, config, log }: Pick<Services, 'roundKeys' | 'config' | 'log'>,
  trx: Db,
  waveId: string,
): Promise<OpenedBox> {
  const { received } = await countBallots(trx, waveId)
  if (received < config.disclosureThreshold) {
    await emptyBox(trx, { waveId, outcome: 'destroyed', received })
    return { outcome: 'destroyed', received }
  }
  const keyring = await roundKeys.read(waveId).catch((err: unknown) => {
    log.error({ err, wave: waveId }, 'keys of a round could not be read')
    return null
  })
  if (!keyring) throw problem('wave.keys_missing')
  const responses: SealedAnswers[] = []
  for await (const batch of sealedBatches(trx, waveId))
    for (const sealed of batch) responses.push(await openAnswers(keyring.box, waveId, sealed))
  await emptyBox(trx, { waveId, outcome: 'opened', received })
  return { outcome: 'opened', received, responses: shuffled(responses) }
}

/** In an order of chance (Fisher and Yates). */
function shuffled<Item>(items: readonly Item[]): Item[] {
  const mixed = [...items]
  for (let last = mixed.length - 1; last > 0; last--) {
    const drawn = randomInt(last + 1)
    ;[mixed[last], mixed[drawn]] = [mixed[drawn] as Item, mixed[last] as Item]
  }
  return mixed
}
