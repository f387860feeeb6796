import { MeasurementError } from '../error.ts'
import { releaseCells, type Cell } from './cells.ts'
import type { Atom, Domain, Rule } from './rule.ts'

/** How many of a cell's invited responded. */
export type ParticipationCell = Cell & { invited: number; responded: number }

/** Response rates that may be shown to people other than the analyst. */
export type Participation = {
  released: string[]
  suppressed: string[]
  cells: ParticipationCell[]
  withheld: boolean
}

/**
 * Response rates by the walk of the round over the invited instead of the respondents. Jurisdiction is no domain here: it
 * is usually one person, and for the analyst alone.
 * @param invited the frame's atoms.
 * @param responded atom id → how many of them responded. Throws `measurement.n_above_N`.
 */
export function releaseParticipation(
  invited: readonly Atom[],
  responded: ReadonlyMap<string, number>,
  domains: readonly Domain[],
  rule: Rule,
): Participation {
  const members = new Map(invited.map((atom) => [atom.id, atom.people]))
  for (const [atom, n] of responded) {
    const N = members.get(atom) ?? 0
    if (n > N) throw new MeasurementError('measurement.n_above_N', { atom, n, N })
  }
  const { cells, ...rest } = releaseCells(invited, domains, rule)
  const sum = (cell: Cell, counts: ReadonlyMap<string, number>): number =>
    cell.atoms.reduce((total, atom) => total + (counts.get(atom) ?? 0), 0)
  return {
    ...rest,
    cells: cells.map((cell) => ({
      ...cell,
      invited: sum(cell, members),
      responded: sum(cell, responded),
    })),
  }
}
