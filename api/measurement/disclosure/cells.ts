import { MeasurementError } from '../error.ts'
import { checkRule, fits, type Atom, type Domain, type Rule } from './rule.ts'
import { walk, type Membership } from './walk.ts'

/** A group of people by the ids of its atoms. */
export type Cell = { atoms: string[] }

/** The cells of a round and the domains made of them; `withheld` when nothing at all may be shown. */
export type CellRelease = {
  released: string[]
  suppressed: string[]
  cells: Cell[]
  withheld: boolean
}

/**
 * Decides, once, at the close of a round, what groups of its respondents may be shown.
 * @param atoms respondents by finest cell; "can't say" and blank are answers like others.
 * @param domains in their declared order.
 * Throws `measurement.rule_too_weak`, `measurement.unknown_atom` (an id twice), `measurement.duplicate_domain`.
 */
export function releaseCells(
  atoms: readonly Atom[],
  domains: readonly Domain[],
  rule: Rule,
): CellRelease {
  checkRule(rule)
  const present = atoms.flatMap((atom, index) => (atom.people > 0 ? [index] : []))
  const { released, suppressed, cells } = walk(present, membershipsOf(atoms, domains), {
    fits: (part) =>
      fits(
        part.map((index) => unitsOf(atoms, index)),
        rule,
      ),
    telling: () => false,
  })
  return {
    released,
    suppressed,
    cells: cells.map((cell) => named(atoms, cell)),
    withheld: cells.length === 0,
  }
}

const NOBODY: ReadonlyMap<string, number> = new Map()

const unitsOf = (atoms: readonly Atom[], index: number): ReadonlyMap<string, number> =>
  atoms[index]?.units ?? NOBODY

/** The cell's atoms by id. */
export const named = (atoms: readonly Atom[], part: readonly number[]): Cell => ({
  atoms: part.flatMap((index) => atoms[index]?.id ?? []),
})

/** For each domain, which atoms it holds. */
export function membershipsOf(atoms: readonly Atom[], domains: readonly Domain[]): Membership[] {
  refuseTwice(
    atoms.map((atom) => atom.id),
    'measurement.unknown_atom',
  )
  refuseTwice(
    domains.map((domain) => domain.code),
    'measurement.duplicate_domain',
  )
  return domains.map(({ code, holds }) => ({
    code,
    inside: atoms.map((atom) => holds(atom.attributes)),
  }))
}

function refuseTwice(
  names: readonly string[],
  word: 'measurement.unknown_atom' | 'measurement.duplicate_domain',
): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new MeasurementError(word, { name: twice })
}

/**
 * Refuses, at launch, domains that are not one nested family over the frame: any two must be apart, or one within the
 * other. Throws `measurement.domains_not_nested`, naming both.
 */
export function checkNested(frame: readonly Atom[], domains: readonly Domain[]): void {
  const memberships = membershipsOf(frame, domains)
  for (const [index, one] of memberships.entries()) {
    const crossing = memberships.slice(index + 1).find((other) => crosses(one, other))
    if (crossing)
      throw new MeasurementError('measurement.domains_not_nested', {
        domains: [one.code, crossing.code],
      })
  }
}

function crosses(one: Membership, other: Membership): boolean {
  const both = one.inside.some((inside, atom) => inside && other.inside[atom])
  const onlyOne = one.inside.some((inside, atom) => inside && !other.inside[atom])
  const onlyOther = other.inside.some((inside, atom) => inside && !one.inside[atom])
  return both && onlyOne && onlyOther
}

/**
 * The indices of the cells that together are exactly these atoms, or null when cells would have to be cut: a figure, or a
 * weighting stratum, over such a group may not be made. Atoms in no cell hold nobody shown and make it null too.
 */
export function cellsMaking(atoms: ReadonlySet<string>, cells: readonly Cell[]): number[] | null {
  const touched = cells.flatMap((cell, index) =>
    cell.atoms.some((atom) => atoms.has(atom)) ? [index] : [],
  )
  const held = touched.flatMap((index) => cells[index]?.atoms ?? [])
  return held.every((atom) => atoms.has(atom)) && held.length === atoms.size ? touched : null
}

/**
 * True when weights may be used: every stratum is a union of the block's cells. Otherwise a weighted percent of a small
 * council gives the strata's answers away, and the figure is made unweighted.
 */
export const mayWeight = (
  strata: readonly ReadonlySet<string>[],
  cells: readonly Cell[],
): boolean => strata.every((stratum) => cellsMaking(stratum, cells) !== null)
