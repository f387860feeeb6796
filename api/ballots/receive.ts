import { createHash, type KeyObject } from 'node:crypto'
import type { Language } from '../bilingual.ts'
import { plainDate } from '../clock.ts'
import { compiledForm } from '../instruments/queries.ts'
import { problem } from '../problem.ts'
import { acceptAnswers } from '../responses/answers.ts'
import type { Services } from '../services.ts'
import type { BallotBatches } from './batches.ts'
import { isSigned, readPublicKey } from './blind-signature.ts'
import { sealAnswers } from './box.ts'
import type { Round } from './queries.ts'
import { receiptCode } from './receipt.ts'
import type { AnonymousResponse } from './schemas.ts'

/**
 * Receives answers with a signed ballot and nothing else: verifies, checks the answers in memory, spends the ballot and keeps the
 * answers sealed. A ballot that was spent answers as it did the first time, after the close too.
 * @throws Problem ballot.refused, wave.closed, answer.refused
 */
export async function receiveResponse(
  services: Services,
  given: AnonymousResponse,
  language: Language,
): Promise<{ receipt: string }> {
  const { db, ballots } = services
  const { wave: waveId } = given
  const key = await keyOf(ballots, given.key, waveId)
  if (!key || !(await isSigned(key, given.message, given.signature)))
    throw problem('ballot.refused')
  const receipt = createHash('sha256').update(given.message).digest()
  const answer = { receipt: receiptCode(receipt) }
  const { round, spent } = await ballots.look({ waveId, receipt })
  if (spent) return answer
  if (!round) throw problem('ballot.refused')
  refuseClosed(services, round)
  const form = await compiledForm(db, round.instrument, round.version, round.form)
  const answers = acceptAnswers(form, given.answers, { complete: true, language })
  const box = { publicKey: round.boxKey, bytes: round.sealedBytes, context: waveId }
  const sealed = await sealAnswers(box, { stratum: given.key, answers })
  await ballots.put({ waveId, receipt, sealed })
  services.hours.count('answers received')
  return answer
}

function refuseClosed({ clock, config }: Services, { closedOn, closesOn }: Round): void {
  const over = plainDate(clock.now(), config.timeZone) > closesOn
  if (closedOn || over) throw problem('wave.closed', { closedOn: closedOn ?? closesOn })
}

const keys = new Map<string, { waveId: string; key: KeyObject }>()

/** The public key of a stratum of that wave, read once: keys never change. */
async function keyOf(
  ballots: BallotBatches,
  id: string,
  waveId: string,
): Promise<KeyObject | null> {
  const known = keys.get(id)
  if (known) return known.waveId === waveId ? known.key : null
  const stratum = await ballots.stratum(id)
  if (!stratum) return null
  const found = { waveId: stratum.waveId, key: readPublicKey(stratum.publicKey) }
  keys.set(id, found)
  return found.waveId === waveId ? found.key : null
}
