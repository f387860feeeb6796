import { contentHash } from '../content-hash.ts'
import type { CompiledInstrument } from '../instruments/compiled.ts'
import type { Rule, ShareReading } from '../measurement/disclosure.ts'
import { declareDomains, domainsOf } from '../waves/domains.ts'
import { gathering } from '../waves/gather.ts'
import { releaseWave, type WaveRelease } from '../waves/release.ts'
import type { Seat } from './frame.ts'
import type { PastRound } from './past-rounds.ts'

/** What the gate goes by: the council asked, all councils, the rule, and the shares that may be said in words. */
export type Gate = {
  council: string
  councils: readonly string[]
  rule: Rule
  readings: ReadonlyMap<string, ShareReading>
}

/** Who was asked: the members of a council, as of any other round. */
export const audienceOf = ({ council }: Pick<Gate, 'council'>) => ({
  councils: [council],
  roles: ['member' as const],
  groups: [],
})

/** The domains that the round declares, as a launch would have. */
export const domainsOfRound = (round: PastRound, gate: Gate): string[] =>
  declareDomains(audienceOf(gate), gate.councils, round.seats)

/**
 * What the disclosure gate lets out of a past round: the same walk as at the close of any round, over rows that are held in
 * memory only. No person, no answer and no key of the files is stored.
 */
export function releaseRound(
  round: PastRound,
  instrument: CompiledInstrument,
  gate: Gate,
): WaveRelease {
  const counted = gathering(instrument)
  for (const seat of round.seats) counted.invite(placeOf(seat))
  for (const { seat, answers } of round.responses) counted.answer(placeOf(seat), answers)
  const domains = domainsOf(domainsOfRound(round, gate))
  return releaseWave(counted.gathered(), domains, gate.rule, gate.readings)
}

const placeOf = ({ unit, order, homeCouncil }: Seat) => ({
  unit,
  order,
  homeCouncil,
  cellId: `${homeCouncil ?? ''}/${order}`,
})

/** What a round says, whatever the order of its rows and columns, its file's encoding and its spelling of answers. */
export const contentOf = (
  { label, closedOn, seats, responses }: PastRound,
  council: string,
): Buffer =>
  contentHash({
    label,
    closedOn,
    council,
    seats: Object.fromEntries(
      seats.map(({ member, unit, homeCouncil }) => [member, [unit, homeCouncil]]),
    ),
    answers: Object.fromEntries(responses.map(({ seat, answers }) => [seat.member, answers])),
  })
