import type { Answers } from '../instruments/answers.ts'
import type { CompiledInstrument } from '../instruments/compiled.ts'
import { itemValues } from '../instruments/items.ts'
import type { Atom, ItemAnswers } from '../measurement/disclosure.ts'
import { attributesOf } from './domains.ts'

/** A place in the frame: of which cell, employed where. Many people may share one, which is then one object. */
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

/** What one place counts: its people, and how often each value of each item was given, by item and version. */
type Counted = { invited: number; answered: number; items: Map<string, Versions> }
type Versions = Map<number, Map<string, number>>

/** Begins to count the answers to an instrument. */
export function gathering(instrument: CompiledInstrument): Gathering {
  const places = new Map<Place, Counted>()
  const countedAt = (place: Place): Counted => {
    const known = places.get(place)
    if (known) return known
    const fresh: Counted = { invited: 0, answered: 0, items: new Map() }
    places.set(place, fresh)
    return fresh
  }
  return {
    invite: (place) => void (countedAt(place).invited += 1),
    answer(place, answers) {
      const counted = countedAt(place)
      counted.answered += 1
      for (const { item, version, value } of itemValues(instrument, answers))
        countValue(counted.items, item, version, value)
    },
    gathered: () => ({
      invited: atomsOf(places, ({ invited }) => invited),
      respondents: atomsOf(places, ({ answered }) => answered),
      items: itemsOf(places),
    }),
  }
}

function countValue(
  items: Map<string, Versions>,
  item: string,
  version: number,
  value: string,
): void {
  let versions = items.get(item)
  if (!versions) items.set(item, (versions = new Map()))
  let histogram = versions.get(version)
  if (!histogram) versions.set(version, (histogram = new Map()))
  histogram.set(value, (histogram.get(value) ?? 0) + 1)
}

/** The people of each cell, by what is counted of a place; cells of nobody are left out. */
function atomsOf(
  places: ReadonlyMap<Place, Counted>,
  peopleIn: (counted: Counted) => number,
): Atom[] {
  const atoms = new Map<string, Atom & { units: Map<string, number> }>()
  for (const [place, counted] of places) {
    const people = peopleIn(counted)
    if (people === 0) continue
    const id = cellOf(place)
    const units = new Map<string, number>()
    const atom = atoms.get(id) ?? { id, people: 0, units, attributes: attributesOf(place) }
    atom.people += people
    add(atom.units, place.unit, people)
    atoms.set(id, atom)
  }
  return [...atoms.values()]
}

type CountedAnswers = { units: Map<string, number>; histogram: Map<string, number> }

/** Each item's answers by cell: a place's answers are all of its one organisation. */
function itemsOf(places: ReadonlyMap<Place, Counted>): Gathered['items'] {
  const items = new Map<string, Map<string, CountedAnswers>>()
  for (const [place, { items: own }] of places) {
    for (const [code, versions] of own) {
      for (const [version, histogram] of versions) {
        const cells = items.get(`${code}@${version}`) ?? new Map<string, CountedAnswers>()
        items.set(`${code}@${version}`, cells)
        const cell = cells.get(cellOf(place)) ?? { units: new Map(), histogram: new Map() }
        cells.set(cellOf(place), cell)
        for (const [value, people] of histogram) {
          add(cell.units, place.unit, people)
          add(cell.histogram, value, people)
        }
      }
    }
  }
  return items
}

const cellOf = (place: Place): string => place.cellId ?? ''

const add = (counts: Map<string, number>, key: string, people: number): void =>
  void counts.set(key, (counts.get(key) ?? 0) + people)
