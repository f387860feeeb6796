import { peopleIn, type Units } from '../measurement/disclosure.ts'

/**
 * Organisations of so many people of each stratum, among those who took a ballot there (`takers`), where nobody knows who of them
 * these people are: no union of strata has more organisations than its people must at least come from.
 * Where everybody counts who took a ballot, the organisations are known and named. Elsewhere each stratum has the fewest that
 * can hold its people, and the names are numbers: which of two strata's are the same is not known either, so they are taken to be.
 * Throws where more people count than took a ballot.
 */
export function fewestUnits(
  takers: ReadonlyMap<string, Units>,
  people: ReadonlyMap<string, number>,
): Map<string, Units> {
  const strata = [...people].map(([id, count]) => ({ id, count, of: takers.get(id) ?? new Map() }))
  const known = strata.every(({ count, of }) => count === peopleIn(of))
  return new Map(strata.map(({ id, count, of }) => [id, known ? of : filled(of, count)]))
}

/** The largest organisations are filled first. */
function filled(takers: Units, people: number): Units {
  const units = new Map<string, number>()
  let left = people
  for (const count of [...takers.values()].toSorted((a, b) => b - a)) {
    if (left === 0) break
    units.set(String(units.size), Math.min(count, left))
    left -= Math.min(count, left)
  }
  if (left > 0) throw new Error('More responses were counted than ballots taken')
  return units
}
