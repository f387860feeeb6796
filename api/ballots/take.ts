import { createHash } from 'node:crypto'
import { transact } from '../database/transact.ts'
import { problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { readPrivateKey, signBlinded } from './blind-signature.ts'
import { keepOpen, listStrata, markTaken } from './queries.ts'
import { stratumFor } from './strata.ts'

/** Who takes a ballot: an invitation of an open anonymous wave, found by its link. */
export type Taker = { invitationId: string; waveId: string; homeCouncil: string | null }

/**
 * Signs a blinded ballot with the key of the person's stratum and marks it taken. The same blinded message again gets the
 * same answer, so that a broken connection locks nobody out.
 * @throws Problem ballot.refused (no message that can be signed), ballot.taken (another one was), wave.closed
 */
export async function takeBallot(
  services: Services,
  taker: Taker,
  blinded: Buffer,
): Promise<Buffer> {
  const { db, hours } = services
  const stratum = stratumFor(await listStrata(db, taker.waveId), taker.homeCouncil)
  const keyring = await services.roundKeys.read(taker.waveId)
  const privateKey = keyring?.strata.get(stratum.id)
  if (!privateKey) throw problem('wave.keys_missing')
  const signature = signBlinded(readPrivateKey(privateKey), blinded)
  if (!signature) throw problem('ballot.refused')
  const blindedHash = createHash('sha256').update(blinded).digest()
  const standing = await transact(db, async (trx) => {
    const { closedOn } = await keepOpen(trx, taker.waveId)
    if (closedOn) throw problem('wave.closed', { closedOn })
    return markTaken(trx, { ...taker, blindedHash })
  })
  if (!standing?.equals(blindedHash)) throw problem('ballot.taken')
  hours.count('ballots signed')
  return signature
}
