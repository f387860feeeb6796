import { shiftDay } from '../clock.ts'
import { problem } from '../problem.ts'

const longest = 366

/** The last day that may be set from that day on, for a round or for late answers: a later one is a slip of the pen, a year of a century to come. */
export const latestDay = (from: string): string => shiftDay(from, longest)

/** @throws Problem wave.too_long, for a round that would stay open beyond the latest day */
export function refuseEndless(opensOn: string, closesOn: string): void {
  const until = latestDay(opensOn)
  if (closesOn > until) throw problem('wave.too_long', { until })
}
