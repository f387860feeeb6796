import type { Opening } from '../requests.ts'

/** Frames smaller than this have one key for everybody. */
const smallFrame = 30
/** No setting makes a key for fewer. */
const fewestPeople = 3

/**
 * Whether the round can have so many keys: one, or each for as many people at least as a figure needed at its launch, which the
 * screen says beside them. A server that made one for each person, and listed them all to everybody, would show everybody the
 * same words. What a figure needs today may be more; the keys were made before.
 */
export function keysFit({ ballot, wave }: Pick<Opening, 'ballot' | 'wave'>): boolean {
  if (!ballot) return false
  const keys = ballot.keys.length
  const people = Math.max(fewestPeople, ballot.peoplePerKey)
  return keys === 1 || (wave.invited >= smallFrame && keys * people <= wave.invited)
}
