import { describe, expect, inject, it } from 'vitest'
import { measure, median, report } from '../../../api/commands/bench/measure.ts'
import { openStages } from '../../../api/commands/bench/stages.ts'
import { readConfig } from '../../../api/config.ts'

describe('the bench, small', () => {
  it('makes its own databases, closes rounds of several batches whose tallies equal the recount, and prints figures for each size', async () => {
    const url = inject('templates').url
    const config = readConfig({ LOG_LEVEL: 'silent', ...(url ? { DATABASE_URL: url } : {}) })
    const told: string[] = []
    const stages = await openStages(config, [100, 26_000], (line) => told.push(line))
    try {
      const series = (await stages[1]?.get('/api/indicators/SAT-OVERALL/series?council=JC')) as {
        points: { N: number }[]
      }
      expect(series.points).toHaveLength(5)
      expect(told).toHaveLength(2)
      const figures = report(stages, await measure(stages))
      expect(Object.keys(figures)).toEqual([
        'engine',
        'series_ms_1e2',
        'scorecard_ms_1e2',
        'series_ms_1e4',
        'scorecard_ms_1e4',
        'series_growth',
        'load_rows_per_s',
        'recount_rows_per_s',
        'close_s_longest_round',
        'peak_rss_mb',
      ])
      for (const [name, value] of Object.entries(figures))
        if (name !== 'engine') expect(value, name).toBeGreaterThan(0)
    } finally {
      for (const stage of stages) await stage.close()
    }
  }, 180_000)

  it('takes the middle of its repetitions', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([4, 1, 3, 2])).toBe(2.5)
    expect(median([])).toBeNaN()
  })
})
