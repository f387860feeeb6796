import type { ItemValue } from '../instruments/items.ts'
import { json } from '../database/columns.ts'
import type { TallyCount } from './bulk-queries.ts'

/** What several submissions change in a wave's tallies, added up before the database is asked. */
export type Tallying = {
  /** Counts one response's values into its cell, or with -1 out of it. */
  count(cellId: string, values: readonly ItemValue[], by: 1 | -1): void
  /** What is not nought at the end, in an order that tells nothing of who came first: by cell, item, version and value. */
  changes(): TallyCount[]
  /** All of it as JSON, in the same order: `{cell: {item: {version: {value: n}}}}`. */
  written(): string
}

/** How often each value was given, by cell, item and version. */
type Counts = Map<string, Map<string, Map<number, Map<string, number>>>>

export function tallying(): Tallying {
  const counts: Counts = new Map()
  return {
    count(cellId, values, by) {
      const items = within(counts, cellId)
      for (const { item, version, value } of values) {
        const given = within(within(items, item), version)
        given.set(value, (given.get(value) ?? 0) + by)
      }
    },
    changes: () => inOrder(counts),
    written: () => asJson(counts),
  }
}

function inOrder(counts: Counts): TallyCount[] {
  const changes: TallyCount[] = []
  for (const [cellId, items] of sorted(counts))
    for (const [item, versions] of sorted(items))
      for (const [version, given] of sorted(versions))
        for (const [value, n] of sorted(given))
          if (n !== 0) changes.push({ item, version, cellId, value, n })
  return changes
}

/** What stands under a name, put there empty where nothing does. */
function within<Key, Name, Value>(whole: Map<Key, Map<Name, Value>>, key: Key): Map<Name, Value> {
  const known = whole.get(key)
  if (known) return known
  const fresh = new Map<Name, Value>()
  whole.set(key, fresh)
  return fresh
}

const sorted = <Key extends string | number, Value>(named: ReadonlyMap<Key, Value>) =>
  [...named].sort(([one], [other]) => compare(one, other))

const compare = (one: string | number, other: string | number): number => (one < other ? -1 : 1)

/** Maps within maps as objects within objects, in JSON. */
function asJson(whole: ReadonlyMap<string | number, unknown>): string {
  let members = ''
  for (const key of [...whole.keys()].sort(compare)) {
    const value = whole.get(key)
    if (members) members += ','
    members += `${json(String(key))}:${value instanceof Map ? asJson(value) : value}`
  }
  return `{${members}}`
}
