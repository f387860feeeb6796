import type { Bilingual } from '../bilingual.ts'
import type { Db } from '../database/connect.ts'
import { problem } from '../problem.ts'
import { findRound, listReceipts, listStrata } from './queries.ts'
import { receiptCode } from './receipt.ts'
import { stratumFor } from './strata.ts'

/** The receipts of a closed anonymous round, for anybody: sorted, they say only what was counted. @throws wave.unknown, wave.open */
export async function readReceipts(db: Db, waveId: string) {
  const round = await findRound(db, waveId)
  if (!round) throw problem('wave.unknown')
  if (!round.closedOn) throw problem('wave.open')
  return {
    title: round.title as Bilingual,
    closedOn: round.closedOn,
    destroyed: round.outcome === 'destroyed',
    received: round.received ?? 0,
    receipts: (await listReceipts(db, waveId)).map(receiptCode),
  }
}

/** What a respondent's page needs to take a ballot and to compute the six words by itself. */
export async function readBallotPaper(
  db: Db,
  waveId: string,
  homeCouncil: string | null,
  dayOf: (moment: Date) => string,
) {
  const [round, strata] = [await findRound(db, waveId), await listStrata(db, waveId)]
  if (!round) throw new Error('An anonymous wave has no round')
  return {
    wave: waveId,
    /** The key that signs this person's ballot. */
    key: stratumFor(strata, homeCouncil).id,
    /** Each key was made for so many people at least; null where that was not kept. */
    peoplePerKey: round.threshold,
    keys: strata.map(({ id, publicKey }) => ({ id, publicKey: publicKey.toString('base64') })),
    box: round.boxKey.toString('base64'),
    people: round.peopleDigest.toString('base64'),
    opensOn: dayOf(round.openedAt),
    closesOn: round.closesOn,
    approvedBy: round.approvedBy,
  }
}
