import { randomUUID } from 'node:crypto'
import type { Db } from '../database/connect.ts'
import type { CompiledInstrument } from '../instruments/compiled.ts'
import type { Services } from '../services.ts'
import { makeSigningKeys } from './blind-signature.ts'
import { boxBytes, makeBoxKeys } from './box.ts'
import { digestOfPeople, wordsOf } from './fingerprint.ts'
import { insertRound } from './queries.ts'
import { strataOf } from './strata.ts'

export type RoundToPrepare = {
  waveId: string
  instrument: CompiledInstrument
  people: readonly { email: string; homeCouncil: string | null }[]
  /** One key for everybody, whatever the size of the frame. */
  together: boolean
  opensOn: string
  closesOn: string
  approvedBy: string | null
}

/**
 * Makes the keys of an anonymous round in the transaction of its launch: private halves to the key files, on disk before
 * anything commits; public halves, and the six words they make with the people and the dates, to the database.
 */
export async function prepareRound(
  { roundKeys }: Pick<Services, 'roundKeys'>,
  trx: Db,
  round: RoundToPrepare,
): Promise<void> {
  const box = await makeBoxKeys()
  const strata = await Promise.all(
    strataOf(round.people, round.together).map(async ({ homeCouncil }) => ({
      id: randomUUID(),
      homeCouncil,
      ...(await makeSigningKeys()),
    })),
  )
  const peopleDigest = digestOfPeople(round.people.map(({ email }) => email))
  const words = await wordsOf({
    keys: strata.map(({ publicKey }) => publicKey),
    box: box.publicKey,
    people: peopleDigest,
    opensOn: round.opensOn,
    closesOn: round.closesOn,
  })
  await roundKeys.keep(round.waveId, {
    box: box.privateKey,
    strata: new Map(strata.map(({ id, privateKey }) => [id, privateKey])),
  })
  await insertRound(trx, {
    waveId: round.waveId,
    boxKey: box.publicKey,
    sealedBytes: boxBytes(round.instrument),
    peopleDigest,
    words,
    approvedBy: round.approvedBy,
    strata,
  })
}
