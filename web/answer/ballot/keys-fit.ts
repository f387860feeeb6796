import type { Opening } from '../requests.ts'

/** Frames smaller than this have one key for everybody. */
const smallFrame = 30

/**
 * Whether the round can have so many keys: one, or each for as many people at least as a figure needs. A server that made one for
 * each person, and listed them all to everybody, would show everybody the same words.
 */
export function keysFit({ ballot, wave, threshold }: Opening): boolean {
  const keys = ballot?.keys.length ?? 0
  return keys === 1 || (wave.invited >= smallFrame && keys * threshold <= wave.invited)
}
