import { type OpenedBox, openBox } from '../ballots/open-box.ts'
import { ballotsTaken, listStrata } from '../ballots/queries.ts'
import { stratumFor } from '../ballots/strata.ts'
import type { Db } from '../database/connect.ts'
import type { CompiledInstrument } from '../instruments/compiled.ts'
import { type OpenText, openTexts } from '../instruments/open-text.ts'
import { type ItemAnswers, peopleIn, type Units } from '../measurement/disclosure.ts'
import type { Services } from '../services.ts'
import { fewestUnits } from './fewest-units.ts'
import { listFrame } from './frame-queries.ts'
import { type Gathered, gathering } from './gather.ts'

/** An anonymous wave laid out for the gate, by stratum, with what was written apart; null where it was destroyed unopened. */
export type Counted = (Gathered & { comments: OpenText[] }) | null

/**
 * Opens the box and counts what was in it. Whose organisation answered what is not known, so the fewest organisations
 * that the responses of a stratum can come from, among those who took a ballot there, are taken for theirs.
 */
export async function countAnonymous(
  services: Services,
  trx: Db,
  waveId: string,
  instrument: CompiledInstrument,
): Promise<Counted> {
  const [frame, strata] = [await listFrame(trx, waveId), await listStrata(trx, waveId)]
  const taken = await ballotsTaken(trx, waveId)
  const counted = gathering(instrument)
  const takers = new Map(strata.map(({ id }) => [id, new Map<string, number>()]))
  for (const { id, homeCouncil, unit } of frame) {
    const stratum = stratumFor(strata, homeCouncil)
    counted.invite(placeIn(stratum, unit))
    const units = takers.get(stratum.id)
    if (units && taken.has(id)) units.set(unit, (units.get(unit) ?? 0) + 1)
  }
  const opened: OpenedBox = await openBox(services, trx, waveId)
  if (opened.outcome === 'destroyed') return null
  for (const { stratum, answers } of opened.responses) {
    const found = strata.find(({ id }) => id === stratum)
    if (!found) throw new Error('An answer counts in a stratum that its round has not')
    counted.answer(placeIn(found, unknownUnit), answers)
  }
  return {
    ...withFewestUnits(counted.gathered(), takers),
    comments: opened.responses.flatMap(({ answers }) => openTexts(instrument, answers)),
  }
}

const unknownUnit = ''

const placeIn = (stratum: { id: string; homeCouncil: string | null }, unit: string) => ({
  cellId: stratum.id,
  unit,
  homeCouncil: stratum.homeCouncil,
  order: '',
})

type Takers = ReadonlyMap<string, ReadonlyMap<string, number>>

function withFewestUnits({ invited, respondents, items }: Gathered, takers: Takers): Gathered {
  const answered = fewestUnits(takers, new Map(respondents.map(({ id, people }) => [id, people])))
  return {
    invited,
    respondents: respondents.map((atom) => ({ ...atom, units: unitsIn(answered, atom.id) })),
    items: new Map([...items].map(([item, cells]) => [item, withUnits(cells, takers)])),
  }
}

type ItemCells = ReadonlyMap<string, ItemAnswers>

function withUnits(cells: ItemCells, takers: Takers): Map<string, ItemAnswers> {
  const people = [...cells].map(([id, { histogram }]) => [id, peopleIn(histogram)] as const)
  const units = fewestUnits(takers, new Map(people))
  return new Map([...cells].map(([id, cell]) => [id, { ...cell, units: unitsIn(units, id) }]))
}

const unitsIn = (units: ReadonlyMap<string, Units>, stratum: string): Units =>
  units.get(stratum) ?? new Map()
