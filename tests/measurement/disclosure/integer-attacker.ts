import highsModule from 'highs'
import { RowSpace } from './attacker.ts'

/** A published or known total: which unknowns add up to how much. */
export type Total = { over: readonly number[]; is: number }

/** What a reader can find out of counts of people, given all totals they have: by algebra, and by whole numbers not below zero. */
export type Attacker = {
  /** True when adding and subtracting totals gives the sum of these unknowns. */
  byAlgebra(over: readonly number[]): boolean
  /** True when in every world of whole people the sum of these unknowns is that. */
  byIntegers(over: readonly number[], is: number): boolean
}

/** Makes attackers on systems of so many unknowns. */
export async function attackers(): Promise<
  (totals: readonly Total[], unknowns: number) => Attacker
> {
  // Its types are of its CommonJS build, whose default export is the module itself.
  const load = highsModule as unknown as typeof highsModule.default
  const highs = await load()
  return (totals, unknowns) => {
    const row = (over: readonly number[]) => {
      const inside = new Set(over)
      return Array.from({ length: unknowns }, (_, at) => Number(inside.has(at)))
    }
    const space = new RowSpace(totals.map(({ over }) => row(over)))
    const end = (over: readonly number[], sense: 'Maximize' | 'Minimize'): number => {
      const program = programOf(totals, unknowns, over, sense)
      const { Status: status, ObjectiveValue: value } = highs.solve(program)
      if (status !== 'Optimal') throw new Error(`No world agrees with what is published: ${status}`)
      return Math.round(value)
    }
    return {
      byAlgebra: (over) => space.gives(row(over)),
      byIntegers: (over, is) => end(over, 'Maximize') === is && end(over, 'Minimize') === is,
    }
  }
}

/** The system in CPLEX's LP format. */
function programOf(
  totals: readonly Total[],
  unknowns: number,
  over: readonly number[],
  sense: string,
): string {
  const sum = (indices: readonly number[]) => indices.map((at) => `x${at}`).join(' + ')
  const rows = totals
    .filter((total) => total.over.length > 0)
    .map((total, at) => ` c${at}: ${sum(total.over)} = ${total.is}`)
  const names = Array.from({ length: unknowns }, (_, at) => ` x${at}`)
  return [sense, ` obj: ${sum(over)}`, 'Subject To', ...rows, 'General', ...names, 'End', ''].join(
    '\n',
  )
}
