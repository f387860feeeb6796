import type { ItemValue } from '../instruments/items.ts'
import type { TallyCount } from './bulk-queries.ts'

/** What several submissions change in a wave's tallies, added up before the database is asked. */
export type Tallying = {
  /** Counts one response's values into its cell, or with -1 out of it. */
  count(cellId: string, values: readonly ItemValue[], by: 1 | -1): void
  /** What is not nought at the end, always in the same order. */
  changes(): TallyCount[]
  /** All of it as it stands now, by cell: items, each with how often its values were given. Its order tells nothing of who came first. */
  byCell: Readonly<Record<string, readonly ItemCounts[]>>
}

export type CountsByCell = Tallying['byCell']
type ItemCounts = [item: string, version: number, counts: Record<string, number>]

export function tallying(): Tallying {
  const byCell: Record<string, ItemCounts[]> = Object.create(null)
  const found = new Map<string, Map<string, ItemCounts>>()
  const itemsOf = (cellId: string): Map<string, ItemCounts> => {
    const known = found.get(cellId)
    if (known) return known
    const items = new Map<string, ItemCounts>()
    found.set(cellId, items)
    put(byCell, cellId, [])
    return items
  }
  return {
    count(cellId, values, by) {
      const items = itemsOf(cellId)
      for (const { item, version, value } of values) {
        const known = items.get(item)
        const counts =
          known?.[1] === version ? known : countsOf(byCell[cellId] ?? [], item, version)
        if (counts !== known) items.set(item, counts)
        const n = counts[2][value]
        if (n === undefined) put(counts[2], value, by)
        else counts[2][value] = n + by
      }
    },
    changes: () =>
      Object.entries(byCell).flatMap(([cellId, items]) =>
        items.flatMap(([item, version, counts]) =>
          Object.entries(counts).flatMap(([value, n]) =>
            n === 0 ? [] : [{ item, version, cellId, value, n }],
          ),
        ),
      ),
    byCell,
  }
}

/** The counts of an item's version; where there are none yet, they come in at their place. */
function countsOf(items: ItemCounts[], item: string, version: number): ItemCounts {
  const known = items.find((one) => one[0] === item && one[1] === version)
  if (known) return known
  const fresh: ItemCounts = [item, version, Object.create(null)]
  items.push(fresh)
  items.sort((a, b) => (a[0] === b[0] ? a[1] - b[1] : a[0] < b[0] ? -1 : 1))
  return fresh
}

/** Puts a value under a name that is not there yet, and all names in order: a new one is rare. */
function put<Value>(named: Record<string, Value>, name: string, value: Value): void {
  const later = Object.entries(named).filter(([other]) => other > name)
  for (const [other] of later) delete named[other]
  named[name] = value
  for (const [other, kept] of later) named[other] = kept
}
