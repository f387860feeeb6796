import {
  type Domain,
  type Histogram,
  mayEnter,
  type Movers,
  type Rule,
  summed,
} from '../measurement/disclosure.ts'
import type { Place } from './gather.ts'
import { type Groups, partOf } from './histories.ts'
import { participationItem, type ReleasedPart } from './release.ts'

/**
 * The parts of the release that follows one, with those who now enter. A part that can't take them without telling on them stays
 * as it was published, in this release and in all after it.
 */
export function nextParts(
  parts: readonly ReleasedPart[],
  domains: readonly Domain[],
  groups: Groups,
  rule: Rule,
): ReleasedPart[] {
  const shownOf = new Map(
    [...Map.groupBy(parts, ({ item }) => item)].map(([item, own]) => [
      item,
      [...new Set(own.flatMap((part) => part.domains))],
    ]),
  )
  return parts.map((part) => {
    const own = part.domains.join()
    const belongs = (place: Place) => partOf(place, domains, shownOf.get(part.item) ?? []) === own
    if (part.item === participationItem)
      return withNewcomers(part, groups.newcomers.filter(belongs))
    if (part.final || part.band) return part
    const movers = groups.moversIn(part.item, belongs)
    refuseMiscount(part, movers)
    if (movers.every(({ before, after }) => alike(before, after))) return part
    return !groups.unsteady(part.item, belongs) && mayEnter(movers, rule)
      ? { ...part, counts: summed(movers.map(({ after }) => after)) }
      : { ...part, final: true }
  })
}

const withNewcomers = (part: ReleasedPart, { length }: readonly Place[]): ReleasedPart => ({
  ...part,
  counts: new Map([['answered', (part.counts.get('answered') ?? 0) + length]]),
})

/** What was published of a part equals a count of the answers it was made of, always. */
function refuseMiscount({ item, domains, counts }: ReleasedPart, movers: readonly Movers[]): void {
  if (!alike(summed(movers.map(({ before }) => before)), counts))
    throw new Error(`The release of ${item} for ${domains.join()} differs from its answers`)
}

const alike = (one: Histogram, other: Histogram): boolean =>
  one.size === other.size && [...one].every(([value, n]) => other.get(value) === n)
