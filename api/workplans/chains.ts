/** A milestone that is neither done nor cancelled; `expectedOn` is the date promised now. */
export type OpenMilestone = { id: string; expectedOn: string | null }

/** `milestone` waits for `needs`. */
export type Dependency = { milestone: string; needs: string }

/** A late milestone with all that waits for it, and the longest chain among them, nearest first. */
export type HeldUp = { late: string; holdsUp: string[]; chain: string[] }

/**
 * What late milestones hold up: those expected before `today` that others wait for, directly or over others. Those that
 * hold up most come first. Dependencies make no circle.
 */
export function heldUp(
  open: readonly OpenMilestone[],
  dependencies: readonly Dependency[],
  today: string,
): HeldUp[] {
  const waiting = Map.groupBy(dependencies, ({ needs }) => needs)
  const next = (id: string): string[] => (waiting.get(id) ?? []).map(({ milestone }) => milestone)
  const chains = new Map<string, Tail>()
  return open
    .filter(({ id, expectedOn }) => expectedOn !== null && expectedOn < today && waiting.has(id))
    .map(({ id }) => ({
      late: id,
      holdsUp: everythingAfter(id, next),
      chain: longestAfter(id, next, chains),
    }))
    .toSorted((a, b) => b.holdsUp.length - a.holdsUp.length || b.chain.length - a.chain.length)
}

function everythingAfter(id: string, next: (id: string) => string[]): string[] {
  const found = new Set<string>()
  const left = next(id)
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    if (found.has(one)) continue
    found.add(one)
    left.push(...next(one))
  }
  return [...found]
}

/** How many wait in a row behind a milestone, and the first of them on the longest way. */
type Tail = { length: number; next: string | null }

/** Walked with a list of its own: a chain may be longer than calls can be nested. */
function longestAfter(
  start: string,
  next: (id: string) => string[],
  known: Map<string, Tail>,
): string[] {
  const left = [start]
  while (left.length > 0) {
    const id = left.at(-1) ?? ''
    const unknown = next(id).filter((one) => !known.has(one))
    left.push(...unknown)
    if (unknown.length > 0) continue
    left.pop()
    known.set(id, longestOf(next(id), known))
  }
  const chain: string[] = []
  for (let id = known.get(start)?.next; id; id = known.get(id)?.next) chain.push(id)
  return chain
}

const longestOf = (after: readonly string[], known: ReadonlyMap<string, Tail>): Tail =>
  after
    .map((id) => ({ length: 1 + (known.get(id)?.length ?? 0), next: id }))
    .reduce<Tail>((best, one) => (one.length > best.length ? one : best), { length: 0, next: null })

/** The shortest way from a milestone over what it waits for back to itself, both ends included; null without one. */
export const wayBack = (dependencies: readonly Dependency[], start: string): string[] | null =>
  wayBackOver(
    Map.groupBy(dependencies, ({ milestone }) => milestone),
    start,
  )

/** The same among dependencies kept by the milestone that waits, for who asks of many milestones. */
export function wayBackOver(
  needs: ReadonlyMap<string, readonly Dependency[]>,
  start: string,
): string[] | null {
  const cameFrom = new Map<string, string>()
  const left = [start]
  for (const id of left) {
    for (const { needs: next } of needs.get(id) ?? []) {
      if (next === start) return pathTo(id, cameFrom, start)
      if (cameFrom.has(next)) continue
      cameFrom.set(next, id)
      left.push(next)
    }
  }
  return null
}

function pathTo(last: string, cameFrom: ReadonlyMap<string, string>, start: string): string[] {
  const path = [start]
  for (let id: string | undefined = last; id !== undefined && id !== start; id = cameFrom.get(id))
    path.unshift(id)
  return [start, ...path]
}
