import type { Stage } from './stages.ts'

/** What is asked for, as a page asks. */
const paths = {
  series: '/api/indicators/SAT-OVERALL/series?council=JC&from=2025-2026&to=2026-2027',
  scorecard: '/api/scorecards/2025-2026/JC',
} as const
type Asked = keyof typeof paths

const warmUps = 3
const repetitions = 21

/** Milliseconds of each repetition, by stage. */
export type Measured = Record<Asked, number[]>[]

/** Asks every stage in turn, over and over, so that what else the machine does falls on all alike. */
export async function measure(stages: readonly Stage[]): Promise<Measured> {
  const measured: Measured = stages.map(() => ({ series: [], scorecard: [] }))
  for (let turn = -warmUps; turn < repetitions; turn += 1) {
    for (const asked of Object.keys(paths) as Asked[]) {
      for (const [at, stage] of stages.entries()) {
        const start = performance.now()
        await stage.get(paths[asked])
        if (turn >= 0) measured[at]?.[asked].push(performance.now() - start)
      }
    }
  }
  return measured
}

/** The figures by name: medians in milliseconds, growth as their ratio to the first stage, rows a second, memory at its highest. */
export function report(stages: readonly Stage[], measured: Measured): Record<string, unknown> {
  const last = stages.at(-1)
  const first = median(measured[0]?.series ?? [])
  return {
    engine: stages[0]?.engine,
    ...Object.fromEntries(
      stages.flatMap(({ size }, at) =>
        (['series', 'scorecard'] as const).map((asked) => [
          `${asked}_ms_1e${Math.round(Math.log10(size))}`,
          rounded(median(measured[at]?.[asked] ?? [])),
        ]),
      ),
    ),
    ...Object.fromEntries(
      stages
        .slice(1)
        .map(({ size }, at) => [
          at === 0 ? 'series_growth' : `series_growth_1e${Math.round(Math.log10(size))}`,
          rounded(median(measured[at + 1]?.series ?? []) / first),
        ]),
    ),
    load_rows_per_s: last?.loadRowsPerSecond,
    recount_rows_per_s: last?.recountRowsPerSecond,
    close_s_longest_round: last?.closeSeconds,
    peak_rss_mb: Math.round(process.resourceUsage().maxRSS / 1024),
  }
}

/** The middle of the values; the mean of the two middle ones where they are even in number. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2
}

const rounded = (value: number): number => Number(value.toFixed(2))
