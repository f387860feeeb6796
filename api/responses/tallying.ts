import type { ItemValue } from '../instruments/items.ts'
import type { TallyCount } from './bulk-queries.ts'

/** What several submissions change in a wave's tallies, added up before the database is asked. */
export type Tallying = {
  /** Counts one response's values into its cell, or with -1 out of it. */
  count(cellId: string, values: readonly ItemValue[], by: 1 | -1): void
  /** What is not nought at the end, always in the same order. */
  changes(): TallyCount[]
}

export function tallying(): Tallying {
  const cells = new Map<string, Map<string, TallyCount>>()
  return {
    count(cellId, values, by) {
      const changes = cells.get(cellId) ?? new Map<string, TallyCount>()
      cells.set(cellId, changes)
      for (const { item, version, value } of values) {
        const key = `${item} ${version} ${value}`
        const known = changes.get(key)
        if (known) known.n += by
        else changes.set(key, { item, version, cellId, value, n: by })
      }
    },
    changes: () =>
      inOrder(cells)
        .flatMap(inOrder)
        .filter(({ n }) => n !== 0),
  }
}

const inOrder = <Value>(named: ReadonlyMap<string, Value>): Value[] =>
  [...named].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value)
