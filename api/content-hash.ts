import { createHash } from 'node:crypto'

/** A hash of what a JSON value says, whatever the order its keys were written in. */
export function contentHash(value: unknown): Buffer {
  return createHash('sha256').update(JSON.stringify(value, sorted)).digest()
}

/** A replacer of `JSON.stringify`: objects with their keys in order. */
function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
