import type { Config } from '../../../config.ts'
import { countBallots } from '../../../ballots/queries.ts'
import { median } from '../measure.ts'
import { makePlace } from '../place.ts'
import { type AnonymousRound, openAnonymousRound } from './ballot-stage.ts'
import { refuseUnconfirmed } from './confirmed.ts'
import { sendCrowd } from './crowd.ts'

/** Complete votes of an anonymous round a second; null where this machine can't tell. */
export type BallotFigures = { ballot_rps: number | null }

export type BallotEffort = { turns: number; each: number }
const usual: BallotEffort = { turns: 3, each: 1500 }

const asks = [
  { request: 'POST /api/answer/ballot', linked: true },
  { request: 'POST /api/ballots', linked: false },
]

/**
 * One voter's whole way: the ballot signed, then answers sent with it, 64 connections to the real server, disk writes
 * confirmed. Ballots are blinded beforehand, so that no browser's arithmetic is measured.
 */
export async function ballotFigures(
  config: Config,
  effort: BallotEffort = usual,
): Promise<BallotFigures> {
  if (!config.databaseUrl) {
    console.error('Ballots are not measured: they need the PostgreSQL server of DATABASE_URL.')
    return { ballot_rps: null }
  }
  const people = (effort.turns + 1) * effort.each
  const round = await openAnonymousRound(await makePlace(config, 'ballots'), people)
  try {
    await refuseUnconfirmed(round.db)
    return { ballot_rps: Math.round(await inTurns(round, effort)) }
  } finally {
    await round.close()
  }
}

async function inTurns(round: AnonymousRound, { turns, each }: BallotEffort): Promise<number> {
  const { port, bodies } = round
  const rates: number[] = []
  for (let turn = 0; turn <= turns; turn += 1) {
    const [from, to] = [turn * each, (turn + 1) * each]
    const { done, seconds } = await sendCrowd({ port, bodies, connections: 64, asks, from, to })
    // The first turn warms the server up.
    if (turn > 0) rates.push(done / seconds)
  }
  const { taken, received } = await countBallots(round.db, round.waveId)
  const voted = (turns + 1) * each
  if (taken !== voted || received !== voted)
    throw new Error(`Of ${voted} votes ${taken} ballots were taken and ${received} received`)
  return median(rates)
}
