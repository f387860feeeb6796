import type { Log } from './log.ts'

/** What happened by the hour and nothing finer: for requests of which neither a line nor a moment may be kept. */
export type HourlyCounts = {
  count(what: string): void
}

const hourMs = 3_600_000

/** Counts, and writes one line when the hour is over. */
export function hourlyCounts(log: Log): HourlyCounts {
  let counts = new Map<string, number>()
  const write = () => {
    log.info({ counts: Object.fromEntries(counts) }, 'in the hour that is over')
    counts = new Map()
  }
  return {
    count(what) {
      if (counts.size === 0) setTimeout(write, hourMs - (Date.now() % hourMs)).unref()
      counts.set(what, (counts.get(what) ?? 0) + 1)
    },
  }
}
