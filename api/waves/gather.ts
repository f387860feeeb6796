import type { Answers } from '../instruments/answers.ts'
import type { CompiledInstrument } from '../instruments/compiled.ts'
import { itemValues } from '../instruments/items.ts'
import type { Atom, ItemAnswers } from '../measurement/disclosure.ts'
import { attributesOf } from './domains.ts'

/** A place in the frame: who, of which cell, employed where. */
export type FrameRow = {
  personId: string
  cellId: string | null
  unit: string
  homeCouncil: string | null
  order: string
}

/** A closed wave laid out for the gate: who was invited and who answered by cell, and each item's answers by cell. */
export type Gathered = {
  invited: Atom[]
  respondents: Atom[]
  items: Map<string, Map<string, ItemAnswers>>
}

type Row = { pseudonym: Buffer; answers: unknown }

/** Lays out the frame and the responses, matched by recomputing each person's pseudonym. */
export function gather(
  frame: readonly FrameRow[],
  responses: readonly Row[],
  instrument: CompiledInstrument,
  pseudonym: (personId: string) => Buffer,
): Gathered {
  const placeOf = new Map(frame.map((row) => [pseudonym(row.personId).toString('hex'), row]))
  const items: Gathered['items'] = new Map()
  const answered: FrameRow[] = []
  for (const response of responses) {
    const place = placeOf.get(response.pseudonym.toString('hex'))
    if (!place) continue
    answered.push(place)
    for (const { item, version, value } of itemValues(instrument, response.answers as Answers)) {
      count(items, `${item}@${version}`, place, value)
    }
  }
  return { invited: atomsOf(frame), respondents: atomsOf(answered), items }
}

function atomsOf(rows: readonly FrameRow[]): Atom[] {
  const atoms = new Map<string, Atom & { units: Map<string, number> }>()
  for (const row of rows) {
    const id = cellOf(row)
    const atom = atoms.get(id) ?? {
      id,
      people: 0,
      units: new Map<string, number>(),
      attributes: attributesOf(row),
    }
    atom.people += 1
    add(atom.units, row.unit)
    atoms.set(id, atom)
  }
  return [...atoms.values()]
}

function count(items: Gathered['items'], item: string, place: FrameRow, value: string): void {
  const cells = items.get(item) ?? new Map<string, ItemAnswers>()
  const cell = cells.get(cellOf(place)) ?? {
    units: new Map<string, number>(),
    histogram: new Map<string, number>(),
  }
  add(cell.units as Map<string, number>, place.unit)
  add(cell.histogram as Map<string, number>, value)
  cells.set(cellOf(place), cell)
  items.set(item, cells)
}

const cellOf = (row: FrameRow): string => row.cellId ?? ''

const add = (counts: Map<string, number>, key: string): void =>
  void counts.set(key, (counts.get(key) ?? 0) + 1)
