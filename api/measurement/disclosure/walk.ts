/** Atoms by their index. */
export type Part = readonly number[]

/** Which declared domains are shown, which are not, and the cells that every shown figure is a function of. */
export type Partition = { released: string[]; suppressed: string[]; cells: Part[] }

/** What a walk asks of the parts that a domain would cut. */
export type Conditions = {
  /** Every part, of cells and of the people outside them, must pass. */
  fits(part: Part): boolean
  /** A part cut from a cell must not say what nearly everyone in it answered. */
  telling(part: Part): boolean
}

/** A domain with, for each atom, whether it belongs. */
export type Membership = { code: string; inside: readonly boolean[] }

/**
 * The cell rule. Takes the domains in their declared order and releases one only when every part it would cut, of the cells
 * so far and of the people outside them, passes. What is shown is then a function of the cells' counts: swapping
 * people inside a cell changes nothing published, whatever is subtracted or weighted.
 * @param atoms indices of the atoms that have people.
 */
export function walk(
  atoms: Part,
  domains: readonly Membership[],
  conditions: Conditions,
): Partition {
  const partition: Partition = { released: [], suppressed: [], cells: [] }
  let outside = atoms
  for (const { code, inside } of domains) {
    const entering = outside.filter((atom) => inside[atom])
    const remaining = outside.filter((atom) => !inside[atom])
    const cuts = partition.cells.map((cell) => cut(cell, inside))
    const allowed =
      atoms.some((atom) => inside[atom]) && passes(cuts, [entering, remaining], conditions)
    ;(allowed ? partition.released : partition.suppressed).push(code)
    if (!allowed) continue
    partition.cells = [...cuts.flat(), entering].filter(hasPeople)
    outside = remaining
  }
  return partition
}

const hasPeople = (part: Part): boolean => part.length > 0

const cut = (cell: Part, inside: readonly boolean[]): Part[] =>
  [cell.filter((atom) => inside[atom]), cell.filter((atom) => !inside[atom])].filter(hasPeople)

function passes(
  cuts: readonly Part[][],
  outside: readonly Part[],
  { fits, telling }: Conditions,
): boolean {
  const split = cuts.filter((parts) => parts.length > 1).flat()
  // A cell left whole passed when it was made.
  return [...split, ...outside.filter(hasPeople)].every(fits) && !split.some(telling)
}
