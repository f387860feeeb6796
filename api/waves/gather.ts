import type { Answers } from '../instruments/answers.ts'
import type { CompiledInstrument } from '../instruments/compiled.ts'
import { itemValues } from '../instruments/items.ts'
import type { Atom, ItemAnswers } from '../measurement/disclosure.ts'
import { attributesOf } from './domains.ts'

/** A place in the frame: of which cell, employed where. Many people may share one. */
export type Place = {
  cellId: string | null
  unit: string
  homeCouncil: string | null
  order: string
}

/** A wave laid out for the gate: who was invited and who answered by cell, and each item's answers by cell. */
export type Gathered = {
  invited: Atom[]
  respondents: Atom[]
  items: Map<string, Map<string, ItemAnswers>>
}

/** Counts a wave one person at a time, so that what it holds grows with the cells and values, never with the people. */
export type Gathering = {
  invite(place: Place): void
  answer(place: Place, answers: Answers): void
  gathered(): Gathered
}

type CountedAtom = Atom & { units: Map<string, number> }
type CountedAnswers = { units: Map<string, number>; histogram: Map<string, number> }

/** Begins to count the answers to an instrument. */
export function gathering(instrument: CompiledInstrument): Gathering {
  const invited = new Map<string, CountedAtom>()
  const respondents = new Map<string, CountedAtom>()
  const items = new Map<string, Map<string, CountedAnswers>>()
  return {
    invite: (place) => countPerson(invited, place),
    answer: (place, answers) => {
      countPerson(respondents, place)
      for (const { item, version, value } of itemValues(instrument, answers))
        countAnswer(items, `${item}@${version}`, place, value)
    },
    gathered: () => ({
      invited: [...invited.values()],
      respondents: [...respondents.values()],
      items,
    }),
  }
}

function countPerson(atoms: Map<string, CountedAtom>, place: Place): void {
  const id = cellOf(place)
  const atom = atoms.get(id) ?? {
    id,
    people: 0,
    units: new Map<string, number>(),
    attributes: attributesOf(place),
  }
  atom.people += 1
  add(atom.units, place.unit)
  atoms.set(id, atom)
}

function countAnswer(
  items: Map<string, Map<string, CountedAnswers>>,
  item: string,
  place: Place,
  value: string,
): void {
  const cells = items.get(item) ?? new Map<string, CountedAnswers>()
  const cell = cells.get(cellOf(place)) ?? {
    units: new Map<string, number>(),
    histogram: new Map<string, number>(),
  }
  add(cell.units, place.unit)
  add(cell.histogram, value)
  cells.set(cellOf(place), cell)
  items.set(item, cells)
}

const cellOf = (place: Place): string => place.cellId ?? ''

const add = (counts: Map<string, number>, key: string): void =>
  void counts.set(key, (counts.get(key) ?? 0) + 1)
