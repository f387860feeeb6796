import type { Representation } from './requests.ts'

/** How the work is spread: the fewest jurisdictions that hold half of the seats, and how many hold none. */
export function spreadOf(
  rows: Representation['rows'],
  jurisdictions: number,
): { seats: number; half: number; without: number } {
  const held = rows.map(({ coChairs, members }) => coChairs + members).toSorted((a, b) => b - a)
  const seats = held.reduce((sum, n) => sum + n, 0)
  let [half, counted] = [0, 0]
  while (counted * 2 < seats) {
    counted += held[half] ?? 0
    half += 1
  }
  return { seats, half, without: jurisdictions - held.length }
}
