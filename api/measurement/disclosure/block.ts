import { MeasurementError } from '../error.ts'
import { membershipsOf, named, type Cell } from './cells.ts'
import { checkRule, fits, peopleIn, type Atom, type Domain, type Rule, type Units } from './rule.ts'
import {
  nearUnanimous,
  summed,
  unanimityOf,
  type Histogram,
  type ShareReading,
  type Unanimity,
} from './unanimity.ts'
import { walk, type Part } from './walk.ts'

/** The people of one atom who were asked this item and answered it, blank included: by organisation and by value. */
export type ItemAnswers = { units: Units; histogram: Histogram }

/** One item, or items tied by a ranking, a sum or a filter: they are cut in one way. */
export type Block = {
  /** item → atom id → its answers; an atom of which nobody was asked is left out. */
  items: ReadonlyMap<string, ReadonlyMap<string, ItemAnswers>>
  /** item → shares that may be said in words where nearly everyone answered alike, by a code of the caller's. */
  shares?: ReadonlyMap<string, ReadonlyMap<string, ShareReading>>
  /** True when one item's counts follow from the others' (ranking, sum, filter): one said in words puts all in words. */
  tied?: boolean
}

/** What is stored for an item in a cell: the histogram; or, nearly everyone alike, words for its shares and no number. */
export type ReleasedItem = {
  people: number
  histogram: Histogram | null
  words: ReadonlyMap<string, Unanimity>
}

/** A cell of the block with what is shown of each item. An item too rarely answered for the round is in none. */
export type BlockCell = Cell & { items: ReadonlyMap<string, ReleasedItem> }

/** The block's cells; `withheld` when nothing of the block may be shown. */
export type BlockRelease = {
  released: string[]
  suppressed: string[]
  cells: BlockCell[]
  withheld: boolean
}

/** A round as `releaseCells` decided it: its atoms, all declared domains in order, and the codes it released. */
export type Round = {
  atoms: readonly Atom[]
  domains: readonly Domain[]
  released: readonly string[]
  rule: Rule
}

/**
 * Decides what is shown of one block: the walk of the round again, over those who were asked and answered, through the
 * domains the round released; a cut that would leave nearly everyone of a part alike is not made.
 * Throws `measurement.rule_too_weak`, `measurement.unknown_atom`, `measurement.mixed_units` (units and histogram differ).
 */
export function releaseBlock(
  { atoms, domains, released, rule }: Round,
  block: Block,
): BlockRelease {
  checkRule(rule)
  const everyone = atoms.map((_, index) => index)
  const items = indexed(atoms, block).filter((item) => fits(unitsIn(item, everyone), rule))
  const asked = everyone.filter((index) => items.some((item) => item.answers[index] !== undefined))
  const shown = domains.filter((domain) => released.includes(domain.code))
  const partition = walk(asked, membershipsOf(atoms, shown), {
    fits: (part) => items.every((item) => nobody(item, part) || fits(unitsIn(item, part), rule)),
    telling: (part) => items.some((item) => nearUnanimous(histogramIn(item, part))),
  })
  const withheld = [
    ...partition.suppressed,
    ...domains.map((domain) => domain.code).filter((code) => !released.includes(code)),
  ]
  return {
    released: partition.released,
    suppressed: domains.map((domain) => domain.code).filter((code) => withheld.includes(code)),
    cells: partition.cells.map((part) => ({
      ...named(atoms, part),
      items: itemsIn(items, part, block),
    })),
    withheld: partition.cells.length === 0,
  }
}

type IndexedItem = { code: string; answers: readonly (ItemAnswers | undefined)[] }

function indexed(atoms: readonly Atom[], { items }: Block): IndexedItem[] {
  const known = new Set(atoms.map((atom) => atom.id))
  return [...items].map(([code, answers]) => {
    for (const [atom, given] of answers) checkAnswers(code, atom, given, known)
    return { code, answers: atoms.map((atom) => present(answers.get(atom.id))) }
  })
}

const present = (answers: ItemAnswers | undefined): ItemAnswers | undefined =>
  answers && peopleIn(answers.units) > 0 ? answers : undefined

function checkAnswers(
  item: string,
  atom: string,
  { units, histogram }: ItemAnswers,
  known: ReadonlySet<string>,
): void {
  if (!known.has(atom)) throw new MeasurementError('measurement.unknown_atom', { item, atom })
  const [people, answers] = [peopleIn(units), peopleIn(histogram)]
  if (people !== answers)
    throw new MeasurementError('measurement.mixed_units', { item, atom, people, answers })
}

const answersIn = (item: IndexedItem, part: Part): ItemAnswers[] =>
  part.flatMap((index) => item.answers[index] ?? [])

const unitsIn = (item: IndexedItem, part: Part): Units[] =>
  answersIn(item, part).map((answers) => answers.units)

const histogramIn = (item: IndexedItem, part: Part): Histogram =>
  summed(answersIn(item, part).map((answers) => answers.histogram))

const nobody = (item: IndexedItem, part: Part): boolean =>
  part.every((index) => item.answers[index] === undefined)

function itemsIn(
  items: readonly IndexedItem[],
  part: Part,
  { shares, tied = false }: Block,
): Map<string, ReleasedItem> {
  const asked = items
    .filter((item) => !nobody(item, part))
    .map((item) => ({ code: item.code, histogram: histogramIn(item, part) }))
  const allInWords = tied && asked.some((item) => nearUnanimous(item.histogram))
  return new Map(
    asked.map(({ code, histogram }) => {
      const inWords = allInWords || nearUnanimous(histogram)
      const words = inWords ? wordsFor(histogram, shares?.get(code)) : new Map<string, Unanimity>()
      return [code, { people: peopleIn(histogram), histogram: inWords ? null : histogram, words }]
    }),
  )
}

// Words are for shares nearly everyone agrees on; a tied item that is spread out says nothing beside them.
function wordsFor(
  histogram: Histogram,
  shares: ReadonlyMap<string, ShareReading> | undefined,
): Map<string, Unanimity> {
  const words = new Map<string, Unanimity>()
  if (!nearUnanimous(histogram)) return words
  for (const [code, share] of shares ?? []) {
    const said = unanimityOf(histogram, share)
    if (said) words.set(code, said)
  }
  return words
}
