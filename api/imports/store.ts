import type { Db } from '../database/connect.ts'
import type { CompiledInstrument } from '../instruments/compiled.ts'
import type { Services } from '../services.ts'
import { insertWave, markClosed } from '../waves/queries.ts'
import { insertRelease } from '../waves/release-queries.ts'
import type { WaveRelease } from '../waves/release.ts'
import type { PastRound } from './past-rounds.ts'
import { insertImportedWave } from './queries.ts'
import { audienceOf, domainsOfRound, type Gate } from './release.ts'

/** A round ready to be stored. */
export type Ready = {
  round: PastRound
  release: WaveRelease
  mark: Buffer
  instrument: CompiledInstrument
  gate: Gate
}

/** Stores a past round as a closed wave and its release; returns the wave's id. When it opened is not known: the day of its close stands. */
export async function storeRound(
  { clock }: Services,
  trx: Db,
  { round, release, mark, instrument, gate }: Ready,
): Promise<string> {
  const { label, closedOn, seats, responses } = round
  const closedAt = new Date(`${closedOn}T16:00:00Z`)
  const id = await insertWave(trx, {
    instrument: { code: instrument.code, version: instrument.version },
    form: 'full',
    mode: instrument.modes.includes('confidential') ? 'confidential' : 'named',
    title: { en: `${instrument.title.en}, ${label}`, fr: `${instrument.title.fr}, ${label}` },
    audience: audienceOf(gate),
    domains: domainsOfRound(round, gate),
    openedAt: closedAt,
    closesOn: closedOn,
  })
  await markClosed(trx, id, { at: closedAt, on: closedOn })
  const at = clock.now()
  const { k, units } = gate.rule
  await insertRelease(trx, {
    ...release,
    waveId: id,
    number: 1,
    releasedAt: at,
    threshold: k,
    units,
  })
  await insertImportedWave(trx, {
    waveId: id,
    instrument: instrument.code,
    label,
    mark,
    at,
    invited: seats.length,
    answered: responses.length,
  })
  return id
}
