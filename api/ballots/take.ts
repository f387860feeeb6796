import { createHash } from 'node:crypto'
import type { Db } from '../database/connect.ts'
import { problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { signBlinded } from './blind-signature.ts'
import { listStrata } from './queries.ts'
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
  const { ballots, hours, roundKeys } = services
  const { invitationId, waveId, homeCouncil } = taker
  const stratum = stratumFor(await strataOfRound(services.db, waveId), homeCouncil)
  const privateKey = await roundKeys.signingKey(waveId, stratum.id)
  if (!privateKey) throw problem('wave.keys_missing')
  const signature = signBlinded(privateKey, blinded)
  if (!signature) throw problem('ballot.refused')
  const blindedHash = createHash('sha256').update(blinded).digest()
  const standing = await ballots.take({ waveId, invitationId, blindedHash })
  if (!standing?.equals(blindedHash)) throw problem('ballot.taken')
  hours.count('ballots signed')
  return signature
}

type Strata = Awaited<ReturnType<typeof listStrata>>
const strata = new Map<string, Strata>()

/** The strata of a round, read once: a launch fixes them. */
async function strataOfRound(db: Db, waveId: string): Promise<Strata> {
  const known = strata.get(waveId) ?? (await listStrata(db, waveId))
  if (known.length > 0) strata.set(waveId, known)
  return known
}
